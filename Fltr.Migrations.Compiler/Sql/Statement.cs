namespace Fltr.Migrations.Compiler.Sql;

/// <summary>One statement of a text: from its first token to its last, without the semicolon behind it.</summary>
public sealed record Statement(string Source, ArraySegment<Token> Tokens)
{
    /// <summary>Where it begins, in UTF-16 units.</summary>
    public int Start => Tokens[0].Start;

    /// <summary>Where its last token ends.</summary>
    public int End => Tokens[^1].End;

    /// <summary>How long it is, comments inside counted.</summary>
    public int Length => End - Start;

    /// <summary>As written.</summary>
    public string Text => Source.Substring(Start, Length);

    /// <summary>Whether a token is this key word, which is given in lower case.</summary>
    public bool IsWord(int index, string word) => index < Tokens.Count && TokenText.IsWord(Source, Tokens[index], word);

    /// <summary>Whether a token is this one character.</summary>
    public bool IsSymbol(int index, char symbol) => index < Tokens.Count && Tokens[index] is { Length: 1 } token && Source[token.Start] == symbol;
}
