using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>MERGE.</summary>
internal static class Merges
{
    public static MergeStmt Read(Cursor cursor)
    {
        cursor.Expect("merge", "into");
        var relation = Names.RelationExpr(cursor);
        var alias = Aliases.OfTarget(cursor);
        cursor.Expect("using");
        var source = FromItems.Read(cursor);
        cursor.Expect("on");
        var on = Expressions.Read(cursor);
        var whens = new List<MergeWhenClause>();
        do whens.Add(When(cursor));
        while (cursor.Is("when"));
        return new MergeStmt(relation, source, on, [.. whens]) { Alias = alias, Returning = RowStatements.Returning(cursor) };
    }

    private static MergeWhenClause When(Cursor cursor)
    {
        cursor.Expect("when");
        var match = Match(cursor);
        var condition = cursor.Skip("and") ? Expressions.Read(cursor) : null;
        cursor.Expect("then");
        if (cursor.Skip("do"))
        {
            cursor.Expect("nothing");
            return new MergeWhenClause(match, "nothing") { Condition = condition };
        }

        if (match == "not matched by target") return Insert(cursor, match) with { Condition = condition };
        if (cursor.ExpectAny("update", "delete") != "update") return new MergeWhenClause(match, "delete") { Condition = condition };
        return new MergeWhenClause(match, "update") { Condition = condition, Set = RowStatements.SetClauses(cursor) };
    }

    private static string Match(Cursor cursor)
    {
        if (!cursor.Skip("not"))
        {
            cursor.Expect("matched");
            return "matched";
        }

        cursor.Expect("matched");
        if (!cursor.Skip("by")) return "not matched by target";
        return $"not matched by {cursor.ExpectAny("target", "source")}";
    }

    private static MergeWhenClause Insert(Cursor cursor, string match)
    {
        cursor.Expect("insert");
        var clause = new MergeWhenClause(match, "insert");
        if (cursor.Skip("default", "values")) return clause;

        Seq<SetTarget> columns = cursor.IsSymbol('(') ? Lists.InBrackets(cursor, RowStatements.Target) : [];
        var overriding = Inserts.Overriding(cursor);
        cursor.Expect("values");
        return clause with { Columns = columns, Overriding = overriding, Values = Expressions.InBrackets(cursor) };
    }
}
