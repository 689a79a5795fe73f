namespace Fltr.Migrations.Compiler.Sql;

/// <summary>A piece of SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Error">Why PostgreSQL would refuse it; of a token of kind <see cref="TokenKind.Error"/> only.</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length, LexicalError? Error = null)
{
    /// <summary>Where the text behind it begins.</summary>
    public int End => Start + Length;

    /// <summary>Whether the grammar never sees it.</summary>
    public bool IsTrivia => Kind is TokenKind.Whitespace or TokenKind.Comment;
}

/// <summary>What is wrong with a token, and where.</summary>
public sealed record LexicalError(string Message, int At);
