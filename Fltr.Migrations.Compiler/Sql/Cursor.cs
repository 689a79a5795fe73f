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

    /// <summary>Whether a key word stands here as a name: behind a dot or AS.</summary>
    public bool IsLabel => IsSymbol('.', -1) || Is("as", -1);

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

    /// <summary>Goes to the first of some words that is in no bracket; false if there is none.</summary>
    public bool Seek(params ReadOnlySpan<string> words)
    {
        for (; !AtEnd; SkipItem()) if (!IsLabel && IsAny(words)) return true;
        return false;
    }

    /// <summary>An identifier, which must be there.</summary>
    public string? Identifier()
    {
        if (!IsName())
        {
            Refuse($"a name was expected here, not {Shown}");
            return null;
        }

        var token = Current;
        Advance();
        var escape = '\\';
        if (token.Kind == TokenKind.UnicodeName && Is("uescape") && IsString(1) && TokenText.String(statement.Source, statement.Tokens[_at + 1]) is [var c])
        {
            escape = c;
            Advance(2);
        }

        var name = TokenText.Name(statement.Source, token, escape);
        if (name is null) Refuse("the escapes of this name are not right", token.Start);
        return name;
    }

    /// <summary>A name with its schema, which must be there; a database before it is left out.</summary>
    public ObjectName? Name()
    {
        var at = Current.Start;
        return Parts() is [.., var local] parts ? new ObjectName(parts.Count > 1 ? parts[^2] : null, local, at) : null;
    }

    /// <summary>The table of a column that is named with it: <c>users.email</c>.</summary>
    public ObjectName? TableOfColumn()
    {
        var at = Current.Start;
        var parts = Parts();
        if (parts.Count == 1) Refuse("a column is named with its table before it: table.column", at);
        return parts is [.., var local, _] ? new ObjectName(parts.Count > 2 ? parts[^3] : null, local, at) : null;
    }

    /// <summary>A table's name with ONLY before it or * behind it.</summary>
    public ObjectName? Table()
    {
        var only = Skip("only") && SkipSymbol('(');
        var name = Name();
        if (only) SkipSymbol(')');
        else SkipSymbol('*');
        return name;
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

    private List<string> Parts()
    {
        var parts = new List<string>(3);
        do
        {
            if (Identifier() is not { } part) return [];
            parts.Add(part);
        }
        while (IsSymbol('.') && IsName(1) && SkipSymbol('.'));

        return parts;
    }

    private bool IsString(int ahead) =>
        _at + ahead < statement.Tokens.Count && statement.Tokens[_at + ahead].Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.DollarString;
}
