using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The small pieces that many definitions have.</summary>
internal static class Reading
{
    public static bool IfExists(this Cursor cursor) => cursor.Skip("if", "exists");

    public static bool IfNotExists(this Cursor cursor) => cursor.Skip("if", "not", "exists");

    public static DropBehavior Behavior(this Cursor cursor)
    {
        if (cursor.Skip("cascade")) return DropBehavior.Cascade;
        cursor.Skip("restrict");
        return DropBehavior.Restrict;
    }

    /// <summary>A list in brackets, or nothing.</summary>
    public static Seq<T> IfBracketed<T>(this Cursor cursor, Func<Cursor, T> item) => cursor.IsSymbol('(') ? Lists.InBrackets(cursor, item) : [];

    /// <summary>An expression in brackets.</summary>
    public static Expression BracketedExpression(this Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var expression = Expressions.Read(cursor);
        cursor.ExpectSymbol(')');
        return expression;
    }

    /// <summary>A number as text, with its sign.</summary>
    public static string Numeric(this Cursor cursor)
    {
        var sign = cursor.SkipSymbol('-') ? "-" : "";
        if (sign == "") cursor.SkipSymbol('+');
        if (cursor.Kind() is TokenKind.Integer or TokenKind.Number)
        {
            var number = sign + cursor.Shown;
            cursor.Advance();
            return number;
        }

        cursor.Missing("a number");
        return "";
    }

    /// <summary>The text from a place to the token before, as written.</summary>
    public static string Written(this Cursor cursor, int start) => cursor.LastEnd > start ? cursor.Statement.Source[start..cursor.LastEnd] : "";

    public static bool IsNumeric(this Cursor cursor) =>
        cursor.Kind() is TokenKind.Integer or TokenKind.Number || (cursor.IsSymbol('-') || cursor.IsSymbol('+')) && cursor.Kind(1) is TokenKind.Integer or TokenKind.Number;

    /// <summary>Whether a word stands between an earlier place and here.</summary>
    public static bool SaidSince(this Cursor cursor, int position, string word)
    {
        for (var i = position; i < cursor.Position; i++) if (cursor.Is(word, i - cursor.Position)) return true;
        return false;
    }
}
