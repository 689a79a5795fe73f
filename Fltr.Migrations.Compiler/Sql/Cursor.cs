namespace Fltr.Migrations.Compiler.Sql;

/// <summary>Walks over the tokens of a statement. The first thing that is missed is remembered, and the walk goes on harmlessly.</summary>
internal sealed partial class Cursor(Statement statement)
{
    private int _at;

    public LexicalError? Problem { get; private set; }

    public bool AtEnd => _at >= statement.Tokens.Count;

    public Token Current => AtEnd ? new Token(TokenKind.Whitespace, statement.End, 0) : statement.Tokens[_at];

    /// <summary>The token as written, for messages.</summary>
    public string Shown => AtEnd ? "the end" : TokenText.Of(statement.Source, Current) is var written && written.Length <= 40 ? written.ToString() : $"{written[..40]}…";

    public bool Is(string word, int ahead = 0) => _at + ahead >= 0 && statement.IsWord(_at + ahead, word);

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (Is(word)) return true;
        return false;
    }

    public bool IsSymbol(char symbol, int ahead = 0) => _at + ahead >= 0 && statement.IsSymbol(_at + ahead, symbol);

    public bool IsName(int ahead = 0) =>
        _at + ahead < statement.Tokens.Count && statement.Tokens[_at + ahead].Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.UnicodeName;

    public void Advance(int count = 1) => _at += count;

    /// <summary>The number of the token here, to come back to.</summary>
    public int Position
    {
        get => _at;
        set => _at = value;
    }

    /// <summary>Whether these words come next; <c>*</c> stands for any one token.</summary>
    public bool Comes(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "*" ? _at + i >= statement.Tokens.Count : words[i] == "(" ? !IsSymbol('(', i) : !Is(words[i], i)) return false;
        }

        return true;
    }

    /// <summary>Goes behind these words if they come next.</summary>
    public bool Skip(params ReadOnlySpan<string> words)
    {
        if (!Comes(words)) return false;
        Advance(words.Length);
        return true;
    }

    public bool SkipSymbol(char symbol)
    {
        if (!IsSymbol(symbol)) return false;
        Advance();
        return true;
    }

    /// <summary>Goes behind a bracket and all that it holds, or behind one token.</summary>
    public void SkipItem()
    {
        var depth = 0;
        do
        {
            if (IsSymbol('(') || IsSymbol('[')) depth++;
            if (IsSymbol(')') || IsSymbol(']')) depth--;
            Advance();
        }
        while (depth > 0 && !AtEnd);
    }

    /// <summary>The characters of a string constant that comes next.</summary>
    public string? String()
    {
        if (!IsString(0)) return null;
        var value = TokenText.String(statement.Source, Current);
        Advance();
        return value;
    }

    public void Refuse(string message, int? at = null) => Problem ??= new LexicalError(message, at ?? Current.Start);

    private bool IsString(int ahead) =>
        _at + ahead < statement.Tokens.Count && statement.Tokens[_at + ahead].Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString;
}
