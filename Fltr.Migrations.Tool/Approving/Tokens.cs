namespace Fltr.Migrations.Tool.Approving;

/// <summary>Cuts C# into tokens. What it does not know becomes symbols: it never fails, so that a file in the middle of being written is only not understood.</summary>
internal static class Tokens
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = Skip(text, 0); at < text.Length;)
        {
            var token = Next(text, at);
            tokens.Add(token);
            at = Skip(text, token.End);
        }

        return tokens;
    }

    private static Token Next(string text, int start)
    {
        var first = text[start];
        if (char.IsLetter(first) || first == '_') return new Token(TokenKind.Word, start, While(text, start, c => char.IsLetterOrDigit(c) || c == '_'));
        if (char.IsAsciiDigit(first)) return new Token(TokenKind.Number, start, While(text, start, c => char.IsLetterOrDigit(c) || c is '_' or '.'));

        var quote = While(text, start, c => c is '@' or '$');
        if (quote == text.Length || text[quote] is not ('"' or '\'')) return new Token(TokenKind.Symbol, start, start + 1);
        return new Token(TokenKind.String, start, EndOfString(text, quote, isVerbatim: text.AsSpan(start, quote - start).Contains('@')));
    }

    private static int EndOfString(string text, int start, bool isVerbatim)
    {
        var quote = text[start];
        var quotes = While(text, start, c => c == '"') - start;
        if (quotes >= 3) return After(text, new string('"', quotes), start + quotes);

        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && !isVerbatim) at++;
            else if (text[at] == quote && isVerbatim && at + 1 < text.Length && text[at + 1] == quote) at++;
            else if (text[at] == quote) return at + 1;
        }

        return text.Length;
    }

    /// <summary>The next place that is neither blank, nor a comment, nor a line for the preprocessor. A byte order mark is blank here.</summary>
    private static int Skip(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            else if (text[at] == '#' || text.AsSpan(at).StartsWith("//")) at = EndOfLine(text, at);
            else if (text.AsSpan(at).StartsWith("/*")) at = After(text, "*/", at + 2);
            else break;
        }

        return at;
    }

    /// <summary>Where the line ends, before its line end.</summary>
    public static int EndOfLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : at + end;
    }

    private static int After(string text, string end, int from)
    {
        var at = from <= text.Length ? text.IndexOf(end, from, StringComparison.Ordinal) : -1;
        return at < 0 ? text.Length : at + end.Length;
    }

    private static int While(string text, int at, Func<char, bool> holds)
    {
        while (at < text.Length && holds(text[at])) at++;
        return at;
    }
}
