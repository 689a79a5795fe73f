namespace Fltr.Migrations.Compiler.Sql;

/// <summary>
/// Cuts SQL as PostgreSQL's scanner does (src/backend/parser/scan.l of version 16 and later, standard_conforming_strings on).
/// The tokens cover the text without gaps. Any text gives tokens, in one pass.
/// </summary>
public sealed partial class Lexer
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string _text;
    private int _at;

    private Lexer(string text) => _text = text;

    /// <summary>All tokens of a text, blanks and comments too.</summary>
    public static List<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>(text.Length / 4);
        while (lexer._at < text.Length) tokens.Add(lexer.Next());
        return tokens;
    }

    private Token Next() => _text[_at] switch
    {
        var c when IsSpace(c) || (c == ByteOrderMark && _at == 0) => Whitespace(),
        '-' when Ahead(1) == '-' => LineComment(),
        '/' when Ahead(1) == '*' => BlockComment(),
        '\'' => Quoted(TokenKind.String, 0),
        'e' or 'E' when Ahead(1) == '\'' => Quoted(TokenKind.EscapeString, 1),
        'b' or 'B' when Ahead(1) == '\'' => Quoted(TokenKind.BitString, 1),
        'x' or 'X' when Ahead(1) == '\'' => Quoted(TokenKind.HexString, 1),
        'n' or 'N' when Ahead(1) == '\'' => Take(TokenKind.National, 1),
        'u' or 'U' when Ahead(1) == '&' && Ahead(2) == '\'' => Quoted(TokenKind.UnicodeString, 2),
        'u' or 'U' when Ahead(1) == '&' && Ahead(2) == '"' => QuotedName(TokenKind.UnicodeName, 2),
        '"' => QuotedName(TokenKind.QuotedName, 0),
        '$' => Dollar(),
        >= '0' and <= '9' => Number(),
        '.' when char.IsAsciiDigit(Ahead(1)) => Number(),
        '.' => Take(TokenKind.Punctuation, Ahead(1) == '.' ? 2 : 1),
        ':' => Take(TokenKind.Punctuation, Ahead(1) is ':' or '=' ? 2 : 1),
        '(' or ')' or '[' or ']' or ',' or ';' => Take(TokenKind.Punctuation, 1),
        var c when IsOperator(c) => Operator(),
        var c when IsNameStart(c) => Take(TokenKind.Word, NameEnd(_at) - _at),
        '\\' => Refuse(1, "a backslash means nothing here: psql's commands do not reach the server"),
        var c => Refuse(1, char.IsControl(c) ? $"the control character U+{(int)c:X4} means nothing in SQL" : $"'{c}' means nothing in SQL"),
    };

    private Token Whitespace()
    {
        var end = _at + 1;
        while (end < _text.Length && IsSpace(_text[end])) end++;
        return Take(TokenKind.Whitespace, end - _at);
    }

    private Token LineComment()
    {
        var length = _text.AsSpan(_at).IndexOfAny('\n', '\r');
        return Take(TokenKind.Comment, length < 0 ? _text.Length - _at : length);
    }

    private Token BlockComment()
    {
        var depth = 1;
        var end = _at + 2;
        while (depth > 0)
        {
            var next = _text.AsSpan(end).IndexOfAny('*', '/');
            if (next < 0 || end + next + 1 >= _text.Length) return Refuse(_text.Length - _at, "the comment that begins here does not end");
            end += next;
            var step = (_text[end], _text[end + 1]) switch { ('/', '*') => 1, ('*', '/') => -1, _ => 0 };
            depth += step;
            end += step == 0 ? 1 : 2;
        }

        return Take(TokenKind.Comment, end - _at);
    }

    private char Ahead(int count) => _at + count < _text.Length ? _text[_at + count] : '\0';

    private char CharAt(int index) => index < _text.Length ? _text[index] : '\0';

    private Token Take(TokenKind kind, int length)
    {
        var token = new Token(kind, _at, length);
        _at += length;
        return token;
    }

    private Token Refuse(int length, string message, int? at = null)
    {
        var token = new Token(TokenKind.Error, _at, length, new LexicalError(message, at ?? _at));
        _at += length;
        return token;
    }

    private int NameEnd(int at)
    {
        while (at < _text.Length && (IsNameStart(_text[at]) || char.IsAsciiDigit(_text[at]) || _text[at] == '$')) at++;
        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    /// <summary>PostgreSQL takes every byte above 127 for a letter, a no-break space too.</summary>
    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or >= '\u0080';
}
