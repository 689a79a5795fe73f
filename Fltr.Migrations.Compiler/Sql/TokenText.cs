using System.Text;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>What a token stands for, computed when somebody asks.</summary>
public static class TokenText
{
    /// <summary>The token as written.</summary>
    public static ReadOnlySpan<char> Of(string text, Token token) => text.AsSpan(token.Start, token.Length);

    /// <summary>Whether the token is this key word, which is given in lower case.</summary>
    public static bool IsWord(string text, Token token, string word) =>
        token.Kind == TokenKind.Word && token.Length == word.Length && Ascii.EqualsIgnoreCase(Of(text, token), word);

    /// <summary>The identifier as PostgreSQL stores it: folded where it is not quoted, at most 63 bytes. Null if the token is no identifier.</summary>
    public static string? Name(string text, Token token, char escape = '\\')
    {
        var written = Of(text, token);
        var name = token.Kind switch
        {
            TokenKind.Word => Fold(written),
            TokenKind.QuotedName => written[1..^1].ToString().Replace("\"\"", "\""),
            TokenKind.UnicodeName => UnicodeEscapes.Read(written[3..^1].ToString().Replace("\"\"", "\""), escape),
            _ => null,
        };
        return name is null ? null : Identifier.Truncate(name);
    }

    /// <summary>The characters of a string constant. Null if the token is no string, or its escapes say no text.</summary>
    public static string? String(string text, Token token, char escape = '\\')
    {
        var written = Of(text, token);
        switch (token.Kind)
        {
            case TokenKind.DollarString:
                var delimiter = written[1..].IndexOf('$') + 2;
                return written[delimiter..^delimiter].ToString();
            case TokenKind.String or TokenKind.BitString or TokenKind.HexString:
                return StringParts.Join(written).Replace("''", "'");
            case TokenKind.UnicodeString:
                return UnicodeEscapes.Read(StringParts.Join(written).Replace("''", "'"), escape);
            case TokenKind.EscapeString:
                return StringParts.Unescape(StringParts.Join(written, escapes: true));
            default:
                return null;
        }
    }

    private static string Fold(ReadOnlySpan<char> written)
    {
        if (!written.ContainsAnyInRange('A', 'Z')) return written.ToString();
        return string.Create(written.Length, written, (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++) folded[i] = source[i] is >= 'A' and <= 'Z' and var c ? (char)(c | 0x20) : source[i];
        });
    }
}
