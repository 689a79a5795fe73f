namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>What the text of an expression shows when PostgreSQL printed it: it puts brackets around everything but calls, so a scan of brackets and quotes tells.</summary>
public static class ExpressionText
{
    /// <summary>The expression as it stands in an index: within brackets unless it is a call (manual, CREATE INDEX).</summary>
    public static string AsIndexKey(string expression) => IsCall(expression) ? expression : $"({expression})";

    /// <summary>The expression behind a key that PostgreSQL printed.</summary>
    public static string OfIndexKey(string key) => IsWrapped(key) ? key[1..^1] : key;

    /// <summary>Whether one pair of brackets holds it all.</summary>
    public static bool IsWrapped(string text) => text.StartsWith('(') && EndOfBracket(text, 0) == text.Length - 1;

    /// <summary>The condition behind the first WHEN of a trigger's definition.</summary>
    public static string? Condition(string definition)
    {
        const string when = " WHEN (";
        for (var at = 0; at < definition.Length; at++)
        {
            if (definition[at] is '\'' or '"')
            {
                at = EndOfQuote(definition, at);
                continue;
            }

            if (string.CompareOrdinal(definition, at, when, 0, when.Length) != 0) continue;
            var open = at + when.Length - 1;
            return definition[(open + 1)..EndOfBracket(definition, open)];
        }

        return null;
    }

    // lower(name), public."My function"(a, b), EXTRACT(year FROM at)
    private static bool IsCall(string text)
    {
        var open = 0;
        while (open < text.Length && text[open] != '(')
        {
            if (text[open] == '"') open = EndOfQuote(text, open);
            else if (text[open] is not ('_' or '.' or '$') && !char.IsLetterOrDigit(text[open])) return false;
            open++;
        }

        return open > 0 && open < text.Length && EndOfBracket(text, open) == text.Length - 1 && !text.StartsWith("ROW(", StringComparison.Ordinal);
    }

    private static int EndOfBracket(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] is '\'' or '"') at = EndOfQuote(text, at);
            else if (text[at] is '(' or '[') depth++;
            else if (text[at] is ')' or ']' && --depth == 0) return at;
        }

        return text.Length;
    }

    // Doubled, a quote opens the next text at once; behind E, a backslash hides what follows it.
    private static int EndOfQuote(string text, int open)
    {
        var escapes = text[open] == '\'' && open > 0 && text[open - 1] == 'E';
        for (var at = open + 1; at < text.Length; at++)
        {
            if (escapes && text[at] == '\\') at++;
            else if (text[at] == text[open]) return at;
        }

        return text.Length;
    }
}
