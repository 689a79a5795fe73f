using System.Globalization;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>A backslash and what belongs to it, in an <c>E'…'</c> string (manual 4.1.2.2).</summary>
internal readonly record struct EscapeSequence(int Length, int Value, bool IsUnicode = false, LexicalError? Error = null)
{
    public bool IsFirstHalf => IsUnicode && Value is >= 0xD800 and <= 0xDBFF;

    public bool IsSecondHalf => IsUnicode && Value is >= 0xDC00 and <= 0xDFFF;

    /// <summary>The sequence at a backslash. One at the very end of the text is one character long.</summary>
    public static EscapeSequence At(string text, int at)
    {
        if (at + 1 >= text.Length) return new(1, '\\');
        return text[at + 1] switch
        {
            'u' => Unicode(text, at, 4),
            'U' => Unicode(text, at, 8),
            'x' when Digits(text, at + 2, 2, char.IsAsciiHexDigit) is > 0 and var n => Byte(at, 2 + n, Convert.ToInt32(text.Substring(at + 2, n), 16)),
            >= '0' and <= '7' => Octal(text, at),
            'b' => new(2, '\b'),
            'f' => new(2, '\f'),
            'n' => new(2, '\n'),
            'r' => new(2, '\r'),
            't' => new(2, '\t'),
            'v' => new(2, '\v'),
            var c => new(2, c),
        };
    }

    private static EscapeSequence Octal(string text, int at)
    {
        var digits = Digits(text, at + 1, 3, c => c is >= '0' and <= '7');
        return Byte(at, 1 + digits, Convert.ToInt32(text.Substring(at + 1, digits), 8) & 0xFF);
    }

    private static EscapeSequence Byte(int at, int length, int value) =>
        new(length, value, false, value == 0 ? new LexicalError("no text can hold the character zero", at) : null);

    private static EscapeSequence Unicode(string text, int at, int wanted)
    {
        var digits = Digits(text, at + 2, wanted, char.IsAsciiHexDigit);
        if (digits < wanted) return new(2 + digits, 0, false, new LexicalError("a Unicode escape is \\u with 4 or \\U with 8 hexadecimal digits", at));

        var value = uint.Parse(text.AsSpan(at + 2, wanted), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return value is 0 or > 0x10FFFF
            ? new(2 + wanted, 0, false, new LexicalError("there is no such Unicode character", at))
            : new(2 + wanted, (int)value, true);
    }

    private static int Digits(string text, int at, int limit, Func<char, bool> isDigit)
    {
        var count = 0;
        while (count < limit && at + count < text.Length && isDigit(text[at + count])) count++;
        return count;
    }
}
