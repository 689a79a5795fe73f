using Fltr.Migrations.Compiler.Sql.Grammar;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>What PostgreSQL's parser makes of a statement: its syntax, or what is wrong with it.</summary>
internal static class Parser
{
    /// <summary>Any text gives an answer; nothing is thrown.</summary>
    public static (StatementSyntax? Syntax, LexicalError? Problem) Parse(Statement statement)
    {
        var problem = statement.Tokens.FirstOrDefault(t => t.Error is not null).Error ?? Zero(statement);
        if (problem is not null) return (null, problem);

        var cursor = new Cursor(statement);
        var syntax = Read(cursor);
        if (cursor.Problem is null) cursor.ExpectEnd();
        return cursor.Problem is null ? (syntax, null) : (null, cursor.Problem);
    }

    /// <summary>The statement that begins here; others may stand behind it, as in the body of a function.</summary>
    public static StatementSyntax Read(Cursor cursor)
    {
        cursor.Enter();
        var start = cursor.Current.Start;
        var syntax = ByFirstWord(cursor);
        cursor.Leave();
        return syntax with { Start = start, End = cursor.LastEnd };
    }

    private static StatementSyntax ByFirstWord(Cursor cursor)
    {
        switch (cursor.Keyword())
        {
            case "create": return Creation.Read(cursor);
            case "alter": return Alteration.Read(cursor);
            case "drop": return Drops.Read(cursor);
            case "comment": return Remarks.Comment(cursor);
            case "security": return Remarks.SecurityLabel(cursor);
            case "import": return Foreign.Import(cursor);
            case "reassign": return Roles.Reassign(cursor);
            case "grant" or "revoke": return Grants.Read(cursor, isGrant: cursor.ExpectAny("grant", "revoke") == "grant");
        }

        if (Utilities.Read(cursor) is { } other) return other;
        cursor.Fail($"this begins with {cursor.Shown}, which is no statement of PostgreSQL 18");
        return new CreateSchemaStmt(null, null);
    }

    /// <summary>The server takes a character zero for the end of all SQL, even in a comment.</summary>
    private static LexicalError? Zero(Statement statement)
    {
        var at = statement.Source.AsSpan(statement.Start, statement.Length).IndexOf('\0');
        return at < 0 ? null : new LexicalError("no text can hold the character zero", statement.Start + at);
    }
}
