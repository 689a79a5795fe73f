using System.Globalization;
using Fltr.Migrations.Compiler.Sql.Grammar;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>
/// What the grammar asks of a cursor. A grammar function that misses something says so with <see cref="Fail"/> and returns whatever it has:
/// the cursor then stands at the end, where nothing more is found, and who began the walk looks at <see cref="Problem"/>.
/// </summary>
internal sealed partial class Cursor
{
    private const int DeepestNesting = 500;

    private readonly Keyword?[] _keywords = Keywords.Of(statement);
    private int _depth;

    /// <summary>Where the token that was read last ends.</summary>
    public int LastEnd => _at > 0 ? statement.Tokens[Math.Min(_at, statement.Tokens.Count) - 1].End : statement.Start;

    public Statement Statement => statement;

    /// <summary>The key word here in lower case; null for a name that is none, and for all that is no word.</summary>
    public string? Keyword(int ahead = 0) => KeywordAt(ahead)?.Word;

    public Keyword? KeywordAt(int ahead = 0) => _at + ahead < _keywords.Length ? _keywords[_at + ahead] : null;

    public TokenKind Kind(int ahead = 0) => _at + ahead < statement.Tokens.Count ? statement.Tokens[_at + ahead].Kind : TokenKind.Whitespace;

    /// <summary>The operator here as written.</summary>
    public string? Operator(int ahead = 0) => Kind(ahead) == TokenKind.Operator ? TokenText.Of(statement.Source, statement.Tokens[_at + ahead]).ToString() : null;

    public bool IsOperator(string symbol, int ahead = 0) =>
        Kind(ahead) == TokenKind.Operator && TokenText.Of(statement.Source, statement.Tokens[_at + ahead]).SequenceEqual(symbol);

    /// <summary>Whether <c>::</c> or <c>:=</c> comes next.</summary>
    public bool IsPunctuation(string symbol, int ahead = 0) =>
        Kind(ahead) == TokenKind.Punctuation && TokenText.Of(statement.Source, statement.Tokens[_at + ahead]).SequenceEqual(symbol);

    public bool IsText(int ahead = 0) => Kind(ahead) is TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString;

    /// <summary>Says what is wrong here, and ends the walk.</summary>
    public void Fail(string message, int? at = null)
    {
        if (Problem is null && Current is { Kind: TokenKind.Error, Error: { } error }) Refuse(error.Message, error.At);
        Refuse(message, at);
        _at = statement.Tokens.Count;
    }

    /// <summary>Says that something else was expected here: <c>a table's name</c>, <c>SET</c>.</summary>
    public void Missing(string wanted) => Fail($"{wanted} was expected here, not {Shown}");

    /// <summary>Goes behind key words, which must be there.</summary>
    public void Expect(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Skip(word)) continue;
            Missing(word.ToUpperInvariant());
            return;
        }
    }

    public void ExpectSymbol(char symbol)
    {
        if (!SkipSymbol(symbol)) Missing($"'{symbol}'");
    }

    public bool SkipOperator(string symbol)
    {
        if (!IsOperator(symbol)) return false;
        Advance();
        return true;
    }

    public void ExpectOperator(string symbol)
    {
        if (!SkipOperator(symbol)) Missing($"'{symbol}'");
    }

    /// <summary>The first of some key words that comes next, read.</summary>
    public string? SkipAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (Skip(word)) return word;
        return null;
    }

    /// <summary>One of some key words, which must be there.</summary>
    public string ExpectAny(params ReadOnlySpan<string> words)
    {
        if (SkipAny(words) is { } found) return found;
        Missing(string.Join(" or ", words.ToArray().Select(word => word.ToUpperInvariant())));
        return "";
    }

    /// <summary>One level deeper into brackets, queries and operands; to be followed by <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++_depth > DeepestNesting) Fail($"this is nested more than {DeepestNesting} levels deep");
    }

    public void Leave() => _depth--;

    /// <summary>The characters of a string constant, which must be there.</summary>
    public string Text()
    {
        if (!IsText())
        {
            Missing("a string in single quotes");
            return "";
        }

        var token = Current;
        Advance();
        var escape = token.Kind == TokenKind.UnicodeString ? UnicodeEscape() : '\\';
        var value = TokenText.String(statement.Source, token, escape);
        if (value is null) Fail("the escapes of this string are not right", token.Start);
        return value ?? "";
    }

    /// <summary>A name, whatever key word it may be; the grammar has looked at it before.</summary>
    public string Word()
    {
        var token = Current;
        Advance();
        var escape = token.Kind == TokenKind.UnicodeName ? UnicodeEscape() : '\\';
        var name = TokenText.Name(statement.Source, token, escape);
        if (name is null) Fail("the escapes of this name are not right", token.Start);
        else if (name.Length == 0) Fail("a name has at least one character", token.Start);
        return name ?? "";
    }

    /// <summary>Whether a whole number that fits four bytes comes next; a larger one is a decimal number to the grammar.</summary>
    public bool IsInteger(int ahead = 0) => Kind(ahead) == TokenKind.Integer && IntegerOf(ahead) is not null;

    public int Integer()
    {
        if (Kind() != TokenKind.Integer || IntegerOf(0) is not { } value)
        {
            Missing("a whole number");
            return 0;
        }

        Advance();
        return value;
    }

    /// <summary>A whole number with a sign.</summary>
    public int SignedInteger()
    {
        var sign = SkipOperator("-") ? -1 : 1;
        if (sign > 0) SkipOperator("+");
        return sign * Integer();
    }

    /// <summary>The end of the statement, which must be here.</summary>
    public void ExpectEnd()
    {
        if (!AtEnd) Fail($"the statement should end before {Shown}");
    }

    private int? IntegerOf(int ahead)
    {
        var written = TokenText.Of(statement.Source, statement.Tokens[_at + ahead]);
        if (written.Contains('_')) written = written.ToString().Replace("_", "");
        if (written is not ['0', var radix, .. var digits] || char.IsAsciiDigit(radix))
        {
            return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        var bits = radix is 'x' or 'X' ? 4 : radix is 'o' or 'O' ? 3 : 1;
        long value = 0;
        foreach (var digit in digits)
        {
            value = (value << bits) | (uint)Convert.ToInt32(digit.ToString(), 16);
            if (value > int.MaxValue) return null;
        }

        return (int)value;
    }

    private char UnicodeEscape()
    {
        if (!Is("uescape")) return '\\';
        Advance();
        if (Kind() != TokenKind.String || TokenText.String(statement.Source, Current) is not [var escape] || char.IsAsciiHexDigit(escape) || escape is '+' or '\'' or '"' || char.IsWhiteSpace(escape))
        {
            Missing("one character in single quotes that can begin an escape");
            return '\\';
        }

        Advance();
        return escape;
    }
}
