using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tests.Rules;

/// <summary>Diagnostics as a case file shows them: the line that the build prints, and below it the source with the place underlined.</summary>
internal static partial class CaseReport
{
    public static string Write(string folder, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            // What differs from run to run is what these cases are about.
            text.Append(Guid().Replace(Date().Replace(line, "{date}"), "{guid}")).Append('\n');
            if (Position().Match(line) is { Success: true } match) Underline(text, folder, match);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Underline(StringBuilder text, string folder, Match match)
    {
        var path = Path.Combine(folder, match.Groups["file"].Value);
        var (row, column) = (Number(match, "line"), Number(match, "column"));
        if (!File.Exists(path) || File.ReadAllLines(path).ElementAtOrDefault(row - 1) is not { } source) return;

        var end = column - 1;
        while (end < source.Length && (char.IsLetterOrDigit(source[end]) || source[end] == '_')) end++;
        text.Append("  ").Append(source).Append('\n');
        text.Append(' ', column + 1).Append('^', Math.Max(1, end - column + 1)).Append('\n');
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?= when it|, and)|(?<=and )[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Date();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")]
    private static partial Regex Guid();

    [GeneratedRegex(@"^(?<file>[^(]+)\((?<line>\d+),(?<column>\d+)\): ")]
    private static partial Regex Position();
}
