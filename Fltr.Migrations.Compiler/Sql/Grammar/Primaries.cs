using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The operands of operators: constants, columns, calls, brackets. PostgreSQL's <c>c_expr</c>.</summary>
internal static class Primaries
{
    /// <summary>Stands for an expression that was missed.</summary>
    public static readonly Expression Nothing = new Constant(ConstantKind.Null, "");

    public static Expression Read(Cursor cursor) => cursor.Kind() switch
    {
        TokenKind.Integer or TokenKind.Number => Constants.Number(cursor),
        TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString => Constants.String(cursor),
        TokenKind.BitString or TokenKind.HexString => Constants.Bits(cursor),
        TokenKind.National => Constants.National(cursor),
        TokenKind.Parameter => Parameter(cursor),
        TokenKind.Punctuation when cursor.IsSymbol('(') => Overlapping(cursor, Bracketed.Read(cursor).AsExpression(cursor)),
        TokenKind.Word or TokenKind.QuotedName or TokenKind.UnicodeName => Word(cursor),
        _ => Miss(cursor),
    };

    /// <summary>The row, or the test whether it overlaps another one.</summary>
    public static Expression Overlapping(Cursor cursor, Expression row)
    {
        if (row is not RowExpression left || !cursor.Is("overlaps")) return row;
        cursor.Advance();
        if (Read(cursor) is not RowExpression right) return Miss(cursor, "a row of two values");
        if (left.Items.Count != 2 || right.Items.Count != 2) cursor.Fail("OVERLAPS compares two rows of two values", left.Start);
        Seq<CallArgument> arguments = [.. left.Items.Concat(right.Items).Select(item => new CallArgument(item))];
        return new FunctionCall(["pg_catalog", "overlaps"], arguments) { SqlSyntax = true, Start = row.Start, End = cursor.LastEnd };
    }

    public static Expression Miss(Cursor cursor, string wanted = "an expression")
    {
        if (cursor.KeywordAt() is { Category: not KeywordCategory.Unreserved } keyword) cursor.Fail($"{wanted} was expected here, not the key word {keyword.Word.ToUpperInvariant()}");
        else cursor.Missing(wanted);
        return Nothing;
    }

    private static Expression Parameter(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var number = int.Parse(TokenText.Of(cursor.Statement.Source, cursor.Current)[1..], System.Globalization.CultureInfo.InvariantCulture);
        cursor.Advance();
        return Selections.Read(cursor, new Parameter(number) { Start = start, End = cursor.LastEnd });
    }

    private static Expression Word(Cursor cursor) => cursor.Keyword() switch
    {
        null => NamedExpressions.Read(cursor),
        "true" or "false" => Constants.Boolean(cursor),
        "null" => Constants.Null(cursor),
        "default" => Default(cursor),
        "case" => Constructors.Case(cursor),
        "array" => Constructors.Array(cursor),
        "row" when cursor.IsSymbol('(', 1) => Overlapping(cursor, Constructors.Row(cursor)),
        "exists" when cursor.IsSymbol('(', 1) => Constructors.Exists(cursor),
        "unique" when cursor.IsSymbol('(', 1) => Refuse(cursor),
        "interval" when cursor.IsText(1) || (cursor.IsSymbol('(', 1) && cursor.IsSymbol(')', 3)) => Constants.Interval(cursor),
        "collation" when cursor.Is("for", 1) => SpecialFunctions.CollationFor(cursor),
        { } word when SpecialFunctions.Read(cursor, word) is { } special => special,
        { } when cursor.KeywordAt() is { Category: KeywordCategory.Reserved } => Miss(cursor),
        { } when TypeNames.IsConstant(cursor) => Constants.Typed(cursor),
        _ => NamedExpressions.Read(cursor),
    };

    private static DefaultMarker Default(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Advance();
        return new DefaultMarker { Start = start, End = cursor.LastEnd };
    }

    private static Expression Refuse(Cursor cursor)
    {
        cursor.Fail("PostgreSQL knows no UNIQUE predicate");
        return Nothing;
    }
}
