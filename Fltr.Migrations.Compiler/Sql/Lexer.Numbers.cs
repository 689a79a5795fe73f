namespace Fltr.Migrations.Compiler.Sql;

public sealed partial class Lexer
{
    private const string RunTogether = "a number and a name run into each other";

    private Token Number() => (_text[_at], (char)(Ahead(1) | 0x20)) switch
    {
        ('0', 'x') => Prefixed(char.IsAsciiHexDigit),
        ('0', 'o') => Prefixed(c => c is >= '0' and <= '7'),
        ('0', 'b') => Prefixed(c => c is '0' or '1'),
        _ => Decimal(),
    };

    private Token Prefixed(Func<char, bool> isDigit)
    {
        var digits = _at + 2;
        var end = DigitsEnd(CharAt(digits) == '_' ? digits + 1 : digits, isDigit);
        var nameEnd = NameEnd(_at + 1);
        if (end == digits || !isDigit(_text[end - 1])) return Refuse(nameEnd - _at, $"there is no number behind {_text.AsSpan(_at, 2)}");
        return nameEnd > end ? Refuse(nameEnd - _at, RunTogether, end) : Take(TokenKind.Integer, end - _at);
    }

    private Token Decimal()
    {
        var end = DigitsEnd(_at, char.IsAsciiDigit);
        var kind = TokenKind.Integer;
        if (CharAt(end) == '.')
        {
            // 1..10 is a range of two whole numbers.
            if (CharAt(end + 1) == '.') return Take(kind, end - _at);
            end = DigitsEnd(end + 1, char.IsAsciiDigit);
            kind = TokenKind.Number;
        }

        if (CharAt(end) is 'e' or 'E')
        {
            var signed = CharAt(end + 1) is '+' or '-';
            var exponent = signed ? end + 2 : end + 1;
            if (char.IsAsciiDigit(CharAt(exponent)))
            {
                end = DigitsEnd(exponent, char.IsAsciiDigit);
                kind = TokenKind.Number;
            }
            else if (signed)
            {
                return Refuse(exponent - _at, "the exponent of this number is missing");
            }
        }

        return Whole(kind, end);
    }

    private Token Parameter()
    {
        var end = _at + 1;
        while (char.IsAsciiDigit(CharAt(end))) end++;
        if (!int.TryParse(_text.AsSpan(_at + 1, end - _at - 1), out _)) return Refuse(NameEnd(end) - _at, "no parameter has so large a number");
        return Whole(TokenKind.Parameter, end);
    }

    private Token Whole(TokenKind kind, int end) => IsNameStart(CharAt(end))
        ? Refuse(NameEnd(end) - _at, RunTogether, end)
        : Take(kind, end - _at);

    /// <summary>Digits with single underscores between them.</summary>
    private int DigitsEnd(int at, Func<char, bool> isDigit)
    {
        while (isDigit(CharAt(at)) || (CharAt(at) == '_' && at > 0 && isDigit(_text[at - 1]) && isDigit(CharAt(at + 1)))) at++;
        return at;
    }
}
