namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>How tightly the operators bind (manual 4.1.6; the %left and %nonassoc lines of src/backend/parser/gram.y).</summary>
internal static class Precedence
{
    public const int Lowest = 1;
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Is = 4;
    public const int Comparison = 5;
    public const int In = 6;
    public const int Other = 8;
    public const int Plus = 9;
    public const int Times = 10;
    public const int Power = 11;
    public const int At = 12;
    public const int Collate = 13;
    public const int Sign = 14;
    public const int Cast = 15;

    public static bool IsNonAssociative(int precedence) => precedence is Is or Comparison or In;

    /// <summary>Of the infix or postfix operator here; zero if here is none.</summary>
    /// <param name="cursor">Behind an operand.</param>
    /// <param name="restricted">Whether only the operators of a restricted expression count.</param>
    /// <param name="mayBeLabel">Whether the expression may end here, and a word be its label. Behind an operator that binds less, a word is never taken for a label.</param>
    public static int Of(Cursor cursor, bool restricted, bool mayBeLabel)
    {
        switch (cursor.Kind())
        {
            case TokenKind.Operator:
                return OfOperator(cursor);
            case TokenKind.Punctuation:
                return cursor.IsPunctuation("::") ? Cast : 0;
            case TokenKind.Word when cursor.Keyword() is { } word:
                var precedence = restricted ? OfRestrictedWord(cursor, word) : OfWord(cursor, word);
                return mayBeLabel && precedence > 0 && word is not ("isnull" or "notnull") && EndsTarget(cursor) ? 0 : precedence;
            default:
                return 0;
        }
    }

    private static int OfOperator(Cursor cursor) => TokenText.Of(cursor.Statement.Source, cursor.Current) switch
    {
        "<" or ">" or "=" or "<=" or ">=" or "<>" or "!=" => Comparison,
        "+" or "-" => Plus,
        "*" or "/" or "%" => Times,
        "^" => Power,
        "=>" => 0,
        _ => Other,
    };

    private static int OfWord(Cursor cursor, string word) => word switch
    {
        "or" => Or,
        "and" => And,
        "is" or "isnull" or "notnull" => Is,
        "between" or "in" or "like" or "ilike" => In,
        "similar" => cursor.Is("to", 1) ? In : 0,
        "not" => cursor.Keyword(1) is "between" or "in" or "like" or "ilike" or "similar" ? In : 0,
        "at" => (cursor.Is("time", 1) && cursor.Is("zone", 2)) || cursor.Is("local", 1) ? At : 0,
        "collate" => Collate,
        "operator" => cursor.IsSymbol('(', 1) ? Other : 0,
        _ => 0,
    };

    private static int OfRestrictedWord(Cursor cursor, string word) => word switch
    {
        "is" => cursor.Keyword(cursor.Is("not", 1) ? 2 : 1) is "distinct" or "document" ? Is : 0,
        "operator" => cursor.IsSymbol('(', 1) ? Other : 0,
        _ => 0,
    };

    /// <summary>Most words of operators are column labels where nothing follows that they could work on: <c>select 1 and, 2 is from t</c>.</summary>
    private static bool EndsTarget(Cursor cursor) =>
        cursor.Kind(1) == TokenKind.Whitespace || cursor.IsSymbol(',', 1) || cursor.IsSymbol(')', 1) ||
        cursor.Keyword(1) is "from" or "into" or "where" or "group" or "having" or "window" or "union" or "intersect" or "except" or "order" or "limit" or "offset" or "fetch" or "for";
}
