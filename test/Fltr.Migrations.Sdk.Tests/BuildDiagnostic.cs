using System.Globalization;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Sdk.Tests;

/// <summary>One error or warning as a person, an editor or GitHub reads it off the console.</summary>
internal sealed partial record BuildDiagnostic(string Severity, string Code, string File, int Line, int Column, string Message)
{
    public static IEnumerable<BuildDiagnostic> ParseAll(string output)
    {
        foreach (Match match in Canonical().Matches(output))
        {
            yield return new BuildDiagnostic(
                match.Groups["severity"].Value,
                match.Groups["code"].Value,
                match.Groups["file"].Value,
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["message"].Value);
        }
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    // No end position and no subcategory are let through, as GitHub's problem matcher does not know them.
    [GeneratedRegex(@"^\s*(?<file>.+?)(?:\((?<line>\d+),(?<column>\d+)\)|\s): (?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>.*?)(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Canonical();
}
