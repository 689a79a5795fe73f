using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The constraints of columns, tables and domains.</summary>
internal static class Constraints
{
    /// <summary>Whether a table's constraint begins here and not a column. EXCLUDE is a word that a column may be called.</summary>
    public static bool BeginsOfTable(Cursor cursor) =>
        cursor.IsAny("constraint", "check", "unique", "primary", "foreign") || cursor.Comes("exclude", "using") || cursor.Comes("exclude", "(")
        || cursor.Comes("not", "null");

    /// <summary>A constraint behind a column's type; null where none begins.</summary>
    public static ConstraintDef? OfColumn(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var name = cursor.Skip("constraint") ? Names.ColId(cursor) : null;
        if (ColumnElement(cursor) is { } constraint) return constraint with { Name = name, Start = start, End = cursor.LastEnd };
        if (name is not null) cursor.Missing("a constraint");
        return null;
    }

    /// <summary>A constraint that stands for itself.</summary>
    public static ConstraintDef OfTable(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var name = cursor.Skip("constraint") ? Names.ColId(cursor) : null;
        if (TableElement(cursor) is { } constraint) return ConstraintAttributes.OfTable(cursor, constraint with { Name = name, Start = start }) with { End = cursor.LastEnd };
        cursor.Missing("CHECK, UNIQUE, PRIMARY KEY, FOREIGN KEY, NOT NULL or EXCLUDE");
        return new ConstraintDef(ConstraintKind.Check);
    }

    /// <summary>A constraint that ALTER DOMAIN adds.</summary>
    public static ConstraintDef OfDomain(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var name = cursor.Skip("constraint") ? Names.ColId(cursor) : null;
        var constraint = cursor.Skip("check") ? Check(cursor) : cursor.Skip("not", "null") ? new ConstraintDef(ConstraintKind.NotNull) : null;
        if (constraint is not null)
        {
            var at = cursor.Position;
            constraint = ConstraintAttributes.OfTable(cursor, constraint with { Name = name, Start = start });
            if (cursor.SaidSince(at, "enforced")) cursor.Fail("a domain's constraint cannot be ENFORCED or NOT ENFORCED", start);
            return constraint with { End = cursor.LastEnd };
        }

        cursor.Missing("CHECK or NOT NULL");
        return new ConstraintDef(ConstraintKind.Check);
    }

    private static ConstraintDef? ColumnElement(Cursor cursor)
    {
        if (cursor.Skip("not", "null")) return new ConstraintDef(ConstraintKind.NotNull) { NoInherit = cursor.Skip("no", "inherit") };
        if (cursor.Skip("null")) return new ConstraintDef(ConstraintKind.Null);
        if (cursor.Skip("default")) return Default(cursor);
        if (cursor.Skip("check")) return Check(cursor) with { NoInherit = cursor.Skip("no", "inherit") };
        if (cursor.Skip("references")) return References(cursor, new ConstraintDef(ConstraintKind.Foreign));
        if (cursor.Skip("generated")) return Generated(cursor);
        if (cursor.Skip("primary", "key")) return InIndex(cursor, new ConstraintDef(ConstraintKind.Primary));
        return cursor.Skip("unique") ? InIndex(cursor, new ConstraintDef(ConstraintKind.Unique) { NullsNotDistinct = NullsNotDistinct(cursor) }) : null;
    }

    private static ConstraintDef? TableElement(Cursor cursor)
    {
        if (cursor.Skip("check")) return Check(cursor);
        if (cursor.Skip("not", "null")) return new ConstraintDef(ConstraintKind.NotNull) { Columns = [Names.ColId(cursor)] };
        if (cursor.Skip("primary", "key")) return Key(cursor, new ConstraintDef(ConstraintKind.Primary));
        if (cursor.Skip("unique")) return Key(cursor, new ConstraintDef(ConstraintKind.Unique) { NullsNotDistinct = NullsNotDistinct(cursor) });
        if (cursor.Skip("foreign", "key")) return Foreign(cursor);
        return cursor.Skip("exclude") ? Exclusion(cursor) : null;
    }

    private static ConstraintDef Check(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var start = cursor.Current.Start;
        var expression = Expressions.Read(cursor);
        var text = cursor.Written(start);
        cursor.ExpectSymbol(')');
        return new ConstraintDef(ConstraintKind.Check) { Expression = expression, Text = text };
    }

    private static ConstraintDef Default(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var expression = Expressions.ReadRestricted(cursor);
        return new ConstraintDef(ConstraintKind.Default) { Expression = expression, Text = cursor.Written(start) };
    }

    private static ConstraintDef Generated(Cursor cursor)
    {
        var at = cursor.Current.Start;
        var when = When(cursor);
        cursor.Expect("as");
        if (cursor.Skip("identity")) return new ConstraintDef(ConstraintKind.Identity) { When = when, SequenceOptions = Sequences.InBrackets(cursor) };

        var constraint = Check(cursor) with { Kind = ConstraintKind.Generated, When = when };
        if (when != "always") cursor.Fail("a generated column is GENERATED ALWAYS", at);
        return constraint with { Virtual = cursor.Skip("virtual") || !cursor.Skip("stored") };
    }

    /// <summary>ALWAYS or BY DEFAULT.</summary>
    public static string When(Cursor cursor)
    {
        if (cursor.Skip("by", "default")) return "by default";
        cursor.Expect("always");
        return "always";
    }

    private static ConstraintDef Key(Cursor cursor, ConstraintDef constraint)
    {
        if (cursor.Skip("using", "index")) return constraint with { UsingIndex = Names.ColId(cursor) };

        cursor.ExpectSymbol('(');
        constraint = constraint with { Columns = Lists.Read(cursor, c => Names.ColId(c)), WithoutOverlaps = cursor.Skip("without", "overlaps") };
        cursor.ExpectSymbol(')');
        return InIndex(cursor, constraint with { Include = Include(cursor) });
    }

    private static ConstraintDef Foreign(Cursor cursor)
    {
        var (columns, period) = ColumnsAndPeriod(cursor);
        cursor.Expect("references");
        return References(cursor, new ConstraintDef(ConstraintKind.Foreign) { Columns = columns, Period = period });
    }

    private static ConstraintDef References(Cursor cursor, ConstraintDef constraint)
    {
        constraint = constraint with { Target = Names.QualifiedName(cursor) };
        if (cursor.IsSymbol('(')) constraint = constraint with { TargetColumns = ColumnsAndPeriod(cursor).Columns };
        if (cursor.Skip("match")) constraint = constraint with { Match = cursor.ExpectAny("full", "partial", "simple") };
        for (var count = 0; count < 2 && cursor.Skip("on"); count++) constraint = Action(cursor, constraint);
        return constraint;
    }

    private static ConstraintDef Action(Cursor cursor, ConstraintDef constraint)
    {
        var when = cursor.ExpectAny("delete", "update");
        if ((when == "delete" ? constraint.OnDelete : constraint.OnUpdate) is not null) cursor.Missing(when == "delete" ? "ON UPDATE" : "ON DELETE");
        var at = cursor.Current.Start;
        string action;
        if (cursor.Skip("no", "action")) action = "no action";
        else if (cursor.Skip("set")) action = "set " + cursor.ExpectAny("null", "default");
        else action = cursor.ExpectAny("cascade", "restrict");

        Seq<string> columns = action.StartsWith("set ", StringComparison.Ordinal) ? cursor.IfBracketed(c => Names.ColId(c)) : [];
        if (when == "delete") return constraint with { OnDelete = action, OnDeleteColumns = columns };
        if (columns.Count > 0) cursor.Fail("columns behind SET NULL and SET DEFAULT are for ON DELETE only", at);
        return constraint with { OnUpdate = action };
    }

    private static ConstraintDef Exclusion(Cursor cursor)
    {
        var constraint = new ConstraintDef(ConstraintKind.Exclusion) { Method = cursor.Skip("using") ? Names.ColId(cursor) : null };
        var elements = Lists.InBrackets(cursor, Excluded);
        constraint = InIndex(cursor, constraint with { Exclusions = [.. elements.Select(e => (e.Item1, e.Item2))], Include = Include(cursor) });
        return cursor.Skip("where") ? constraint with { Where = cursor.BracketedExpression() } : constraint;
    }

    private static Tuple<IndexElement, string> Excluded(Cursor cursor)
    {
        var element = Indexes.Element(cursor);
        cursor.Expect("with");
        return Tuple.Create(element, string.Join('.', Objects.AnyOperator(cursor)));
    }

    private static ConstraintDef InIndex(Cursor cursor, ConstraintDef constraint)
    {
        constraint = constraint with { Options = Options.With(cursor) };
        return cursor.Skip("using", "index", "tablespace") ? constraint with { Tablespace = Names.ColId(cursor) } : constraint;
    }

    private static (Seq<string> Columns, bool Period) ColumnsAndPeriod(Cursor cursor)
    {
        var period = false;
        var columns = Lists.InBrackets(cursor, c =>
        {
            // PERIOD before a column's name; a column may be called period, too.
            period |= c.Is("period") && c.IsName(1) && c.Skip("period");
            return Names.ColId(c);
        });
        return (columns, period);
    }

    private static Seq<string> Include(Cursor cursor) => cursor.Skip("include") ? Lists.InBrackets(cursor, c => Names.ColId(c)) : [];

    private static bool NullsNotDistinct(Cursor cursor)
    {
        if (cursor.Skip("nulls", "not", "distinct")) return true;
        cursor.Skip("nulls", "distinct");
        return false;
    }
}
