namespace Fltr.Migrations.Tool.Approving;

/// <summary>What stands before the first declaration of a C# file: usings, then attributes of the assembly. Nowhere else may those stand.</summary>
/// <param name="End">Where the last of it ends; null when there is none.</param>
/// <param name="Next">Where the first declaration begins; null when there is none.</param>
/// <param name="EndsInAttribute">Whether the last of it is an attribute.</param>
/// <param name="Approvals">The approvals in it.</param>
internal sealed record FileHead(int? End, int? Next, bool EndsInAttribute, IReadOnlyList<WrittenApproval> Approvals)
{
    public static FileHead Read(string text)
    {
        var tokens = Tokens.Read(text);
        var approvals = new List<WrittenApproval>();
        var (at, isAttribute) = (0, false);
        while (at < tokens.Count)
        {
            int end;
            if (Is(at, "using") || Is(at, "global") || Is(at, "extern")) end = tokens.FindIndex(at, t => t.Is(text, ";"));
            else if (Is(at, "[") && Is(at + 2, ":")) end = Closing(tokens, text, at);
            else break;
            if (end < 0) break;

            isAttribute = Is(at, "[");
            if (isAttribute) approvals.AddRange(In(tokens, text, at, end));
            at = end + 1;
        }

        return new FileHead(at == 0 ? null : tokens[at - 1].End, at < tokens.Count ? tokens[at].Start : null, isAttribute, approvals);

        bool Is(int index, string word) => index < tokens.Count && tokens[index].Is(text, word);
    }

    private static IEnumerable<WrittenApproval> In(List<Token> tokens, string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!tokens[at].Is(text, "Approve") && !tokens[at].Is(text, "ApproveAttribute") || !tokens[at + 1].Is(text, "(")) continue;
            var end = Closing(tokens, text, at + 1);
            if (end < 0) yield break;
            if (WrittenApproval.Read(tokens.GetRange(at + 2, end - at - 2), text, tokens[end].Start) is { } approval) yield return approval;
            at = end;
        }
    }

    /// <summary>The token that closes the bracket at <paramref name="open"/>; -1 when none does.</summary>
    private static int Closing(List<Token> tokens, string text, int open)
    {
        var depth = 0;
        for (var at = open; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Symbol) continue;
            if ("([{".Contains(text[tokens[at].Start], StringComparison.Ordinal)) depth++;
            else if (")]}".Contains(text[tokens[at].Start], StringComparison.Ordinal)) depth--;
            if (depth == 0) return at;
        }

        return -1;
    }
}
