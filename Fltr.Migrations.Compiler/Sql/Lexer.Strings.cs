namespace Fltr.Migrations.Compiler.Sql;

public sealed partial class Lexer
{
    private Token Quoted(TokenKind kind, int prefix)
    {
        LexicalError? error = null;
        var end = _at + prefix + 1;
        do
        {
            end = kind == TokenKind.EscapeString ? CloseEscaped(end, ref error) : Close('\'', end);
            if (end < 0) return Refuse(_text.Length - _at, "the string that begins here does not end");
        }
        while (Continues(ref end));

        return error is null ? Take(kind, end - _at) : Refuse(end - _at, error.Message, error.At);
    }

    private Token QuotedName(TokenKind kind, int prefix)
    {
        var start = _at + prefix + 1;
        var end = Close('"', start);
        if (end < 0) return Refuse(_text.Length - _at, "the quoted name that begins here does not end");
        return end == start + 1 ? Refuse(end - _at, "a quoted name cannot be empty") : Take(kind, end - _at);
    }

    private Token Dollar()
    {
        if (char.IsAsciiDigit(Ahead(1))) return Parameter();

        var end = _at + 1;
        if (IsNameStart(Ahead(1))) while (end < _text.Length && _text[end] != '$' && (IsNameStart(_text[end]) || char.IsAsciiDigit(_text[end]))) end++;
        if (CharAt(end) != '$') return Refuse(1, "a dollar sign begins a parameter ($1) or a dollar-quoted string ($$ … $$)");

        var delimiter = _text.AsSpan(_at, end + 1 - _at);
        var length = _text.AsSpan(end + 1).IndexOf(delimiter);
        return length < 0
            ? Refuse(_text.Length - _at, $"the string that begins here with {Shown(delimiter)} does not end")
            : Take(TokenKind.DollarString, length + (2 * delimiter.Length));
    }

    /// <summary>Behind the closing quote, or -1. A doubled quote does not close.</summary>
    private int Close(char quote, int at)
    {
        while (true)
        {
            var next = _text.AsSpan(at).IndexOf(quote);
            if (next < 0) return -1;
            at += next + 1;
            if (CharAt(at) != quote) return at;
            at++;
        }
    }

    private int CloseEscaped(int at, ref LexicalError? error)
    {
        var half = -1;
        while (true)
        {
            var next = _text.AsSpan(at).IndexOfAny('\'', '\\');
            if (next < 0) return -1;
            at += next;

            var escape = _text[at] == '\\' ? EscapeSequence.At(_text, at) : default;
            error ??= escape.Error;
            if (half >= 0 && (next > 0 || !escape.IsSecondHalf)) error ??= new LexicalError("half of a surrogate pair stands alone here", half);
            if (half < 0 && escape.IsSecondHalf) error ??= new LexicalError("half of a surrogate pair stands alone here", at);
            half = escape.IsFirstHalf ? at : -1;

            if (escape.Length > 0) at += escape.Length;
            else if (CharAt(at + 1) == '\'') at += 2;
            else return at + 1;
        }
    }

    /// <summary>SQL joins strings that a line end separates; line comments may stand between them.</summary>
    private bool Continues(ref int end)
    {
        var newLine = false;
        var at = end;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (c is '\n' or '\r') newLine = true;
            if (IsSpace(c)) at++;
            else if (c == '-' && CharAt(at + 1) == '-') at = LineEnd(at);
            else if (c == '\'' && newLine)
            {
                end = at + 1;
                return true;
            }
            else return false;
        }

        return false;
    }

    private int LineEnd(int at)
    {
        var length = _text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? _text.Length : at + length;
    }

    private static string Shown(ReadOnlySpan<char> delimiter) => delimiter.Length <= 40 ? delimiter.ToString() : $"{delimiter[..40]}…";
}
