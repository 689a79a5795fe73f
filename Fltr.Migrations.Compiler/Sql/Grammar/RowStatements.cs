using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Queries and the statements that change rows: all that WITH, PREPARE, EXPLAIN and COPY may hold.</summary>
internal static class RowStatements
{
    public static bool IsOne(Cursor cursor) =>
        Queries.IsQuery(cursor) || cursor.IsSymbol('(') || cursor.Keyword() is "insert" or "update" or "delete" or "merge";

    /// <summary>SELECT, VALUES, TABLE, INSERT, UPDATE, DELETE or MERGE, with WITH before it or without.</summary>
    public static StatementSyntax Read(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var with = CommonTables.IfThere(cursor);
        StatementSyntax statement = cursor.Keyword() switch
        {
            "insert" => Inserts.Read(cursor) with { With = with },
            "update" => Update(cursor) with { With = with },
            "delete" => Delete(cursor) with { With = with },
            "merge" => Merges.Read(cursor) with { With = with },
            _ => Queries.Read(cursor, with),
        };
        return statement with { Start = start, End = cursor.LastEnd };
    }

    public static Returning? Returning(Cursor cursor)
    {
        if (!cursor.Skip("returning")) return null;
        string? old = null, @new = null;
        if (cursor.Comes("with", "("))
        {
            cursor.Advance(2);
            do
            {
                var row = cursor.ExpectAny("old", "new");
                cursor.Expect("as");
                var name = Names.ColId(cursor, "an alias");
                if (row == "old") old = name;
                else @new = name;
            }
            while (cursor.SkipSymbol(','));
            cursor.ExpectSymbol(')');
        }

        return new Returning(Selects.Targets(cursor)) { Old = old, New = @new };
    }

    public static Seq<SetClause> SetClauses(Cursor cursor)
    {
        cursor.Expect("set");
        return Lists.Read(cursor, SetClause);
    }

    public static SetTarget Target(Cursor cursor)
    {
        var column = Names.ColId(cursor, "a column's name");
        return new SetTarget(column, Selections.Read(cursor));
    }

    private static UpdateStmt Update(Cursor cursor)
    {
        cursor.Expect("update");
        var relation = Names.RelationExpr(cursor);
        var alias = Aliases.OfTarget(cursor);
        var set = SetClauses(cursor);
        var from = cursor.Skip("from") ? FromItems.ReadList(cursor) : [];
        return new UpdateStmt(relation, set) { Alias = alias, From = from, Where = Where(cursor), Returning = Returning(cursor) };
    }

    private static DeleteStmt Delete(Cursor cursor)
    {
        cursor.Expect("delete", "from");
        var relation = Names.RelationExpr(cursor);
        var alias = Aliases.OfTarget(cursor);
        var items = cursor.Skip("using") ? FromItems.ReadList(cursor) : [];
        return new DeleteStmt(relation) { Alias = alias, Using = items, Where = Where(cursor), Returning = Returning(cursor) };
    }

    private static Expression? Where(Cursor cursor)
    {
        if (!cursor.Skip("where")) return null;
        if (!cursor.Comes("current", "of")) return Expressions.Read(cursor);
        var start = cursor.Current.Start;
        cursor.Advance(2);
        return new CurrentOf(Names.ColId(cursor, "a cursor's name")) { Start = start, End = cursor.LastEnd };
    }

    private static SetClause SetClause(Cursor cursor)
    {
        Seq<SetTarget> targets = cursor.IsSymbol('(') ? Lists.InBrackets(cursor, Target) : [Target(cursor)];
        cursor.ExpectOperator("=");
        return new SetClause(targets, Expressions.Read(cursor));
    }
}
