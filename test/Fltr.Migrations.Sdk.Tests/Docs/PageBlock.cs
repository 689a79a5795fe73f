using System.Text.RegularExpressions;

namespace Fltr.Migrations.Sdk.Tests.Docs;

/// <summary>
/// A fenced block of a page. <c>sh</c> is run; <c>sh exits 1</c> is run and ends so; <c>sh not-run</c> says behind it why it is not. The plain block right behind a
/// <c>sh</c> one is what it prints. A block below a line with nothing but a path in backticks is that file.
/// </summary>
internal sealed partial record PageBlock(string Kind, string Words, string Text, int Line, string? File, bool IsAnswer)
{
    public bool IsRun => Kind == "sh" && !Words.StartsWith("not-run", StringComparison.Ordinal);

    public int ExitCode => Words.StartsWith("exits ", StringComparison.Ordinal) ? int.Parse(Words["exits ".Length..], System.Globalization.CultureInfo.InvariantCulture) : 0;

    public static IReadOnlyList<PageBlock> Read(string page)
    {
        var blocks = new List<PageBlock>();
        var (above, previous) = ("", (PageBlock?)null);
        var lines = System.IO.File.ReadAllLines(page);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                if (lines[i].Length == 0) continue;
                (above, previous) = (lines[i], null);
                continue;
            }

            var (begin, info) = (i + 1, lines[i][3..].Split(' ', 2, StringSplitOptions.TrimEntries));
            i = Array.IndexOf(lines, "```", begin);
            var isAnswer = info[0] is "" or "text" && previous?.Kind == "sh";
            previous = new PageBlock(info[0], info.Length > 1 ? info[1] : "", string.Join('\n', lines[begin..i]), begin, Path().Match(above) is { Success: true } path ? path.Groups[1].Value : null, isAnswer);
            above = "";
            blocks.Add(previous);
        }

        return blocks;
    }

    [GeneratedRegex(@"^`([\w./-]+\.\w+)`:?$")]
    private static partial Regex Path();
}
