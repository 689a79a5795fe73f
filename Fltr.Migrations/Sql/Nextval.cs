using System.Text.RegularExpressions;

namespace Fltr.Migrations.Sql;

/// <summary>The sequences that an expression takes values from. PostgreSQL keeps them by identity, so that they follow a rename (manual 9.17).</summary>
public static partial class Nextval
{
    /// <summary>The default of a serial column.</summary>
    public static string Of(Name sequence) => $"nextval('{NameJson.Format(sequence).Replace("'", "''", StringComparison.Ordinal)}'::regclass)";

    /// <summary>Whether the expression takes values from the sequence.</summary>
    public static bool Takes(string? expression, Name sequence) => expression is not null && Constant().Matches(expression).Any(m => Read(m) == sequence);

    /// <summary>The expression when a sequence has another name.</summary>
    public static string Rename(string expression, Name from, Name to) => Constant().Replace(expression, match => Read(match) != from
        ? match.Value
        : $"{match.Groups[1].Value}'{NameJson.Format(to).Replace("'", "''", StringComparison.Ordinal)}'");

    private static Name? Read(Match match)
    {
        var text = match.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal).Trim();
        try
        {
            var at = 0;
            var first = Part(text, ref at);
            if (at == text.Length) return Name.Public(first);
            at++;
            return new Name(first, Part(text, ref at));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Part(string text, ref int at)
    {
        var quoted = at < text.Length && text[at] == '"';
        var part = Identifier.Read(text, ref at);
        return quoted ? part : part.ToLowerInvariant();
    }

    // With ::text behind it the name is looked up each time, and nothing depends on it.
    [GeneratedRegex("""(nextval\s*\(\s*)'((?:[^']|'')*)'(?!\s*::\s*text\b)""", RegexOptions.IgnoreCase)]
    private static partial Regex Constant();
}
