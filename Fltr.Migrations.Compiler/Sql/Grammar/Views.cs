using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE VIEW.</summary>
internal static class Views
{
    /// <summary>From behind CREATE … VIEW on.</summary>
    public static StatementSyntax Create(Cursor cursor, bool replace, string? persistence, bool recursive)
    {
        var relation = Names.QualifiedName(cursor, "a view's name");
        var columns = Names.OptionalColumns(cursor);
        if (recursive && columns.Count == 0) cursor.Missing("the list of a recursive view's columns");
        var options = cursor.Skip("with") ? Options.Storage(cursor) : [];
        cursor.Expect("as");
        var view = new ViewStmt(relation, Queries.Read(cursor)) { Replace = replace, Persistence = persistence, Recursive = recursive, Columns = columns, Options = options };
        if (recursive && cursor.Is("with")) cursor.Fail("a recursive view has no WITH CHECK OPTION");
        return cursor.Is("with") ? view with { CheckOption = CheckOption(cursor) } : view;
    }

    private static string CheckOption(Cursor cursor)
    {
        cursor.Expect("with");
        var scope = cursor.SkipAny("cascaded", "local") ?? "cascaded";
        cursor.Expect("check", "option");
        return scope;
    }
}
