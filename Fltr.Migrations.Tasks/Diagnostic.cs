using System.Globalization;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tasks;

/// <summary>One line of the compiler or the tool in MSBuild's canonical form: <c>file(line,column): error FLTR1104: text</c>.</summary>
internal sealed class Diagnostic
{
    private static readonly Regex s_canonical = new(
        @"^(?:(?<file>.+?)(?:\((?<line>\d+)(?:,(?<column>\d+))?\))?\s*:\s+)?(?<severity>error|warning)\s+(?<code>FLTR\d{4}):\s*(?<text>.*)$",
        RegexOptions.CultureInvariant);

    private Diagnostic(Match match)
    {
        var file = match.Groups["file"];
        File = file.Success ? file.Value : null;
        Line = Number(match.Groups["line"]);
        Column = Number(match.Groups["column"]);
        IsError = match.Groups["severity"].Value == "error";
        Code = match.Groups["code"].Value;
        Text = match.Groups["text"].Value;
    }

    public string? File { get; }
    public int Line { get; }
    public int Column { get; }
    public bool IsError { get; }
    public string Code { get; }
    public string Text { get; }

    public static Diagnostic? Parse(string line) => s_canonical.Match(line) is { Success: true } match ? new Diagnostic(match) : null;

    private static int Number(Group group) =>
        int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
