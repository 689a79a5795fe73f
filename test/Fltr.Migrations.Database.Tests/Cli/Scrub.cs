using System.Text.RegularExpressions;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>Takes out of a transcript what differs from run to run and from machine to machine.</summary>
internal static partial class Scrub
{
    public static string Text(string text)
    {
        text = text.ReplaceLineEndings("\n").Replace($"{Environment.UserName}@{Environment.MachineName}", "{client}", StringComparison.Ordinal);
        text = ToolPath().Replace(text, "fltr-migrations");
        text = Moment().Replace(text, "{moment}");
        text = Length().Replace(text, "{time}");
        text = Process().Replace(text, "pid {pid}");
        return Rule().Replace(text, "────");
    }

    [GeneratedRegex(@"(dotnet )?[^\s:]+/fltr-migrations(\.dll)?(?= )")]
    private static partial Regex ToolPath();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d UTC")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\b\d+(\.\d+)? (ms|s)\b")]
    private static partial Regex Length();

    [GeneratedRegex(@"\bpid \d+")]
    private static partial Regex Process();

    [GeneratedRegex("─{20,}")]
    private static partial Regex Rule();
}
