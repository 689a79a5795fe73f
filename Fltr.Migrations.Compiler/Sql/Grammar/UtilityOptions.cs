using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Options in brackets, without an equals sign: <c>(ANALYZE, FORMAT json)</c>.</summary>
internal static class UtilityOptions
{
    public static Seq<Option> InBrackets(Cursor cursor) => Lists.InBrackets(cursor, One);

    public static Seq<Option> IfThere(Cursor cursor) => cursor.IsSymbol('(') ? InBrackets(cursor) : [];

    /// <summary>A value, if one comes next: a truth value, a name, a string or a number.</summary>
    public static string? Value(Cursor cursor)
    {
        if (cursor.SkipAny("true", "false", "on") is { } word) return word;
        if (cursor.IsText() || cursor.IsName()) return Names.NonReservedWordOrText(cursor, "a value");
        if (cursor.Kind() is not (TokenKind.Integer or TokenKind.Number) && !cursor.IsOperator("-") && !cursor.IsOperator("+")) return null;

        var start = cursor.Current.Start;
        if (!cursor.SkipOperator("-")) cursor.SkipOperator("+");
        if (cursor.Kind() is not (TokenKind.Integer or TokenKind.Number)) cursor.Missing("a number");
        cursor.Advance();
        return cursor.Statement.Source[start..cursor.LastEnd];
    }

    private static Option One(Cursor cursor)
    {
        var analyzes = cursor.SkipAny("analyze", "analyse") is not null;
        var name = analyzes ? "analyze" : Names.NonReservedWord(cursor, "an option's name");
        return new Option(name, Value(cursor));
    }
}
