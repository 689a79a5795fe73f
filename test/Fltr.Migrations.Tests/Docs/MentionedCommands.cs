using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tests.Docs;

/// <summary>Commands in the middle of a sentence are not run, but the tool has to understand them.</summary>
public sealed partial class MentionedCommands
{
    [Fact]
    public void The_tool_understands_each_of_them()
    {
        var root = Tool.CommandLine.Root([]);
        var wrong = from page in Repository.Pages
                    where !Repository.Shown(page).StartsWith("docs/reference/", StringComparison.Ordinal)
                    from Match mention in Mention().Matches(Repository.Prose(page))
                    let typed = mention.Groups[1].Value.Replace("VERSION", "202509150900", StringComparison.Ordinal)
                    let error = root.Parse([.. CommandLineParser.SplitCommandLine(typed)]).Errors.FirstOrDefault()
                    where error is not null
                    select $"{Repository.Shown(page)}: fltr-migrations {mention.Groups[1].Value}: {error.Message}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex("`fltr-migrations ([a-z][^`]*)`")]
    private static partial Regex Mention();
}
