using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>EXPLAIN.</summary>
internal static class Explanations
{
    public static ExplainStmt Read(Cursor cursor)
    {
        cursor.Expect("explain");
        var options = Options(cursor);
        var start = cursor.Current.Start;
        var statement = Explained(cursor);
        return new ExplainStmt(statement with { Start = start, End = cursor.LastEnd }, options);
    }

    private static Seq<Option> Options(Cursor cursor)
    {
        var isQuery = false;
        for (var ahead = 0; cursor.IsSymbol('(', ahead); ahead++) isQuery = Queries.IsQuery(cursor, ahead + 1);
        if (cursor.IsSymbol('(')) return isQuery ? [] : UtilityOptions.InBrackets(cursor);

        var options = new List<Option>(2);
        if (cursor.SkipAny("analyze", "analyse") is not null) options.Add(new Option("analyze", null));
        if (cursor.Skip("verbose")) options.Add(new Option("verbose", null));
        return [.. options];
    }

    private static StatementSyntax Explained(Cursor cursor)
    {
        switch (cursor.Keyword())
        {
            case "declare":
                return Portals.Declare(cursor);
            case "execute":
                return PreparedStatements.Execute(cursor);
            case "refresh":
                return CreateTableAs.Refresh(cursor);
            case "create":
                return CreateTableAs.ReadExplained(cursor);
            default:
                if (!RowStatements.IsOne(cursor)) cursor.Missing("the statement to explain");
                return RowStatements.Read(cursor);
        }
    }
}
