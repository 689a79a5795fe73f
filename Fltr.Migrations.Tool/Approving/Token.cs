namespace Fltr.Migrations.Tool.Approving;

internal enum TokenKind
{
    /// <summary>An identifier or a keyword.</summary>
    Word,

    Number,

    /// <summary>A string or a character, in whatever quotes.</summary>
    String,

    /// <summary>Any other character.</summary>
    Symbol,
}

/// <summary>A piece of C#, as far as one has to tell pieces apart to find an attribute.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public string Of(string text) => text[Start..End];

    public bool Is(string text, string word) => text.AsSpan(Start, End - Start).SequenceEqual(word);
}
