using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE TRIGGER.</summary>
internal static class Triggers
{
    /// <summary>From behind CREATE [OR REPLACE] [CONSTRAINT] TRIGGER on.</summary>
    public static StatementSyntax Create(Cursor cursor, bool isConstraint, bool replace)
    {
        var name = Names.ColId(cursor);
        var timing = isConstraint ? cursor.ExpectAny("after") : Timing(cursor);
        var (events, columns) = Events(cursor);
        cursor.Expect("on");
        var trigger = new CreateTrigStmt(name, Names.QualifiedName(cursor), timing, events) { Columns = columns, IsConstraint = isConstraint, Replace = replace };
        trigger = isConstraint ? Deferring(cursor, trigger) : trigger with { Transitions = Transitions(cursor) };
        trigger = trigger with { Row = ForEachRow(cursor, isConstraint) };
        if (cursor.Skip("when")) trigger = trigger with { When = cursor.BracketedExpression() };
        cursor.Expect("execute");
        cursor.ExpectAny("function", "procedure");
        return trigger with { Function = Names.FuncName(cursor), Arguments = Arguments(cursor) };
    }

    private static string Timing(Cursor cursor)
    {
        if (cursor.SkipAny("before", "after") is { } timing) return timing;
        cursor.Expect("instead", "of");
        return "instead of";
    }

    private static (Seq<string> Events, Seq<string> Columns) Events(Cursor cursor)
    {
        var events = new List<string>();
        Seq<string> columns = [];
        do
        {
            var at = cursor.Current.Start;
            var one = cursor.ExpectAny("insert", "update", "delete", "truncate");
            if (events.Contains(one)) cursor.Fail($"{one.ToUpperInvariant()} is named twice", at);
            events.Add(one);
            if (one == "update" && cursor.Skip("of")) columns = Names.ColIds(cursor);
        }
        while (cursor.Skip("or"));

        return ([.. events], columns);
    }

    private static CreateTrigStmt Deferring(Cursor cursor, CreateTrigStmt trigger)
    {
        if (cursor.Skip("from")) trigger = trigger with { Referenced = Names.QualifiedName(cursor) };
        var at = cursor.Current.Start;
        var position = cursor.Position;
        var attributes = ConstraintAttributes.OfTable(cursor, new ConstraintDef(ConstraintKind.Foreign) { Start = at });
        if (attributes.NotValid || attributes.NoInherit || cursor.SaidSince(position, "enforced")) cursor.Fail("a trigger can be DEFERRABLE and INITIALLY DEFERRED, nothing else", at);
        return trigger with { Deferrable = attributes.Deferrable, Deferred = attributes.Deferred };
    }

    private static Seq<TriggerTransition> Transitions(Cursor cursor)
    {
        if (!cursor.Skip("referencing")) return [];
        var transitions = new List<TriggerTransition>();
        do
        {
            var isNew = cursor.ExpectAny("new", "old") == "new";
            var isTable = cursor.ExpectAny("table", "row") == "table";
            cursor.Skip("as");
            transitions.Add(new TriggerTransition(Names.ColId(cursor), isNew, isTable));
        }
        while (cursor.IsAny("new", "old"));

        return [.. transitions];
    }

    private static bool ForEachRow(Cursor cursor, bool isConstraint)
    {
        if (isConstraint)
        {
            cursor.Expect("for", "each", "row");
            return true;
        }

        if (!cursor.Skip("for")) return false;
        cursor.Skip("each");
        return cursor.ExpectAny("row", "statement") == "row";
    }

    private static Seq<string> Arguments(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        if (cursor.SkipSymbol(')')) return [];
        var arguments = Lists.Read(cursor, Argument);
        cursor.ExpectSymbol(')');
        return arguments;
    }

    private static string Argument(Cursor cursor)
    {
        if (cursor.IsText()) return cursor.Text();
        return cursor.Kind() is TokenKind.Integer or TokenKind.Number ? cursor.Numeric() : Names.ColLabel(cursor, "a text, a number or a name");
    }
}
