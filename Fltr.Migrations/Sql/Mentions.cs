using System.Text.RegularExpressions;

namespace Fltr.Migrations.Sql;

/// <summary>The names that stand in an expression. A word counts as a column when the table has one of that name, so a function's or type's name does no harm.</summary>
public static partial class Mentions
{
    /// <summary>Those of the columns that the expression names, in the columns' order.</summary>
    public static IEnumerable<string> Of(string expression, IEnumerable<string> columns)
    {
        var names = Word().Matches(expression).Select(Name).ToHashSet(StringComparer.Ordinal);
        return columns.Where(names.Contains);
    }

    /// <summary>Whether the expression names the column.</summary>
    public static bool Of(string expression, string column) => Word().Matches(expression).Any(word => Name(word) == column);

    /// <summary>The expression with a column renamed.</summary>
    public static string Rename(string expression, string from, string to) => Word().Replace(expression, word => Name(word) == from ? Identifier.Quote(to) : word.Value);

    // A string constant matches, too, so that nothing within it is taken for a name; it has none itself.
    private static string Name(Match word) => word.Value[0] switch
    {
        '\'' => "",
        '"' => word.Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        _ => word.Value.ToLowerInvariant(),
    };

    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*""")]
    private static partial Regex Word();
}
