using System.Globalization;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>check</c> prints.</summary>
internal sealed record CheckDocument(int ExitCode, IReadOnlyList<CheckedProject> Projects);

/// <summary>One project.</summary>
internal sealed record CheckedProject(string Project, bool Sound, IReadOnlyList<Finding> Findings);

/// <summary>One diagnostic, as the build says it: <c>file(line,column): error FLTR3101: text [project]</c>.</summary>
internal sealed partial record Finding(string Severity, string Code, string? File, int? Line, int? Column, string Message)
{
    public static Finding? Parse(string line)
    {
        var match = Canonical().Match(line);
        if (!match.Success) return null;

        var file = match.Groups["file"].Value.Trim();
        return new Finding(
            match.Groups["severity"].Value, match.Groups["code"].Value, file.Length == 0 ? null : file, Number(match.Groups["line"]), Number(match.Groups["column"]), match.Groups["text"].Value);
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?<file>.*?)(?:\((?<line>\d+)(?:,(?<column>\d+))?\))?\s*:\s+)?(?<severity>error|warning)\s+(?<code>[A-Z]+\d+):\s*(?<text>.*?)(?:\s+\[[^\]]*\])?$")]
    private static partial Regex Canonical();
}
