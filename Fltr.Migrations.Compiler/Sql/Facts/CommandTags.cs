using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>What a statement is, in PostgreSQL's words (src/include/tcop/cmdtaglist.h): <c>UPDATE</c>, <c>CREATE RULE</c>.</summary>
internal static class CommandTags
{
    /// <summary>Words that say how and not what.</summary>
    private static readonly string[] _manners = ["or", "replace", "temp", "temporary", "global", "local", "unlogged", "unique", "recursive", "constraint", "trusted", "procedural", "default"];

    /// <summary>Objects whose names are of several words.</summary>
    private static readonly string[] _longer = ["access", "event", "foreign", "materialized", "text", "user", "large"];

    public static string Of(StatementSyntax syntax, Statement statement) => syntax switch
    {
        AlterDefaultPrivilegesStmt => "ALTER DEFAULT PRIVILEGES",
        CreateTableAsStmt { Type: ObjectType.Table } => "CREATE TABLE AS",
        Query { Into: not null } => "SELECT INTO",
        ConstraintsSetStmt => "SET CONSTRAINTS",
        SecLabelStmt => "SECURITY LABEL",
        ReassignOwnedStmt => "REASSIGN OWNED",
        RefreshMatViewStmt => "REFRESH MATERIALIZED VIEW",
        ImportForeignSchemaStmt => "IMPORT FOREIGN SCHEMA",
        Query q => q.Values is not null ? "VALUES" : "SELECT",
        InsertStmt => "INSERT",
        UpdateStmt => "UPDATE",
        DeleteStmt => "DELETE",
        MergeStmt => "MERGE",
        _ => ByWords(statement),
    };

    private static string ByWords(Statement statement)
    {
        var first = Word(statement, 0);
        if (first is not ("create" or "alter" or "drop")) return first.ToUpperInvariant();

        var at = 1;
        while (_manners.Contains(Word(statement, at))) at++;
        var tag = $"{first} {Word(statement, at)}";
        if (_longer.Contains(Word(statement, at))) tag += $" {Word(statement, at + 1)}";
        if (Word(statement, at) is "operator" && Word(statement, at + 1) is "class" or "family") tag += $" {Word(statement, at + 1)}";
        return tag.ToUpperInvariant();
    }

    private static string Word(Statement statement, int index) => index < statement.Tokens.Count ? TokenText.Of(statement.Source, statement.Tokens[index]).ToString().ToLowerInvariant() : "";
}
