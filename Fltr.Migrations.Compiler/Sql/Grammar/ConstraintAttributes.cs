using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>DEFERRABLE, INITIALLY DEFERRED, NOT VALID, NO INHERIT, ENFORCED behind a constraint.</summary>
internal static class ConstraintAttributes
{
    public static bool Begins(Cursor cursor) =>
        cursor.IsAny("deferrable", "initially", "enforced") || cursor.Comes("not", "deferrable") || cursor.Comes("not", "enforced");

    /// <summary>One attribute of a column's constraint.</summary>
    public static ConstraintDef OfColumn(Cursor cursor, ConstraintDef constraint)
    {
        if (cursor.Skip("deferrable")) return constraint with { Deferrable = true };
        if (cursor.Skip("not", "deferrable")) return constraint with { Deferrable = false };
        if (cursor.Skip("enforced")) return constraint with { NotEnforced = false };
        if (cursor.Skip("not", "enforced")) return constraint with { NotEnforced = true };
        cursor.Expect("initially");
        return constraint with { Deferred = cursor.ExpectAny("deferred", "immediate") == "deferred" };
    }

    /// <summary>All attributes of a table's or domain's constraint, in any order.</summary>
    public static ConstraintDef OfTable(Cursor cursor, ConstraintDef constraint, bool isAltered = false)
    {
        bool? deferrable = null, deferred = null, enforced = null;
        while (true)
        {
            var at = cursor.Current.Start;
            if (cursor.Skip("not", "valid")) constraint = constraint with { NotValid = true };
            else if (cursor.Skip("no", "inherit")) constraint = constraint with { NoInherit = true };
            else if (cursor.Skip("not", "deferrable")) deferrable = Say(cursor, deferrable, false, at);
            else if (cursor.Skip("deferrable")) deferrable = Say(cursor, deferrable, true, at);
            else if (cursor.Skip("initially", "deferred")) deferred = Say(cursor, deferred, true, at);
            else if (cursor.Skip("initially", "immediate")) deferred = Say(cursor, deferred, false, at);
            else if (cursor.Skip("not", "enforced")) enforced = Say(cursor, enforced, false, at);
            else if (cursor.Skip("enforced")) enforced = Say(cursor, enforced, true, at);
            else break;

            if (deferrable == false && deferred == true) cursor.Fail("a constraint that is INITIALLY DEFERRED has to be DEFERRABLE", at);
        }

        constraint = constraint with { Deferrable = deferrable ?? deferred ?? false, Deferred = deferred ?? false, NotEnforced = enforced == false };
        return !isAltered && Refused(constraint) is { } attribute ? Refuse(cursor, constraint, attribute) : constraint;
    }

    private static bool Say(Cursor cursor, bool? said, bool now, int at)
    {
        if (said is { } before && before != now) cursor.Fail("this says the opposite of what was said of the constraint before", at);
        return now;
    }

    private static ConstraintDef Refuse(Cursor cursor, ConstraintDef constraint, string attribute)
    {
        cursor.Fail($"a constraint of this kind cannot be {attribute}", constraint.Start);
        return constraint;
    }

    /// <summary>Which constraints take which attributes: src/backend/parser/gram.y, processCASbits.</summary>
    private static string? Refused(ConstraintDef constraint) => constraint switch
    {
        { Kind: ConstraintKind.Check, Deferrable: true } => "DEFERRABLE",
        { Kind: ConstraintKind.NotNull, Deferrable: true } => "DEFERRABLE",
        { Kind: ConstraintKind.Primary or ConstraintKind.Unique or ConstraintKind.Exclusion, NotValid: true } => "NOT VALID",
        { Kind: not (ConstraintKind.Check or ConstraintKind.NotNull), NoInherit: true } => "NO INHERIT",
        { Kind: not (ConstraintKind.Check or ConstraintKind.Foreign), NotEnforced: true } => "NOT ENFORCED",
        _ => null,
    };
}
