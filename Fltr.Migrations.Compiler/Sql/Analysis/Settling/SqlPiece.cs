using Fltr.Migrations.Compiler.Sql.Grammar;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Reads a piece of SQL that the catalog keeps as text.</summary>
internal static class SqlPiece
{
    /// <exception cref="NotUnderstoodException">The text is something else.</exception>
    public static T Read<T>(string text, Func<Cursor, T> read)
    {
        if (Splitter.Split(text) is not [var statement] || statement.Tokens.Any(t => t.Error is not null)) throw new NotUnderstoodException("it is not one piece of SQL");
        var cursor = new Cursor(statement);
        var piece = read(cursor);
        if (cursor.Problem is null) cursor.ExpectEnd();
        return cursor.Problem is null ? piece : throw new NotUnderstoodException(cursor.Problem.Message);
    }

    public static Expression Expression(string text) => Read(text, Expressions.Read);
}
