using System.Text;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tests.Docs;

public sealed partial class Links
{
    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var dead = from page in Repository.Pages
                   from Match link in Link().Matches(Repository.Prose(page))
                   let target = link.Groups[1].Value
                   where !target.Contains("://", StringComparison.Ordinal) && !Leads(page, target)
                   select $"{Repository.Shown(page)}: {target}";
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_readme()
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>([Path.Combine(Repository.Root, "README.md")]);
        while (next.TryDequeue(out var page))
        {
            if (!reached.Add(page)) continue;
            foreach (Match link in Link().Matches(Repository.Prose(page)))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value.Split('#')[0]));
                if (Repository.Pages.Contains(target)) next.Enqueue(target);
            }
        }

        Assert.Empty(Repository.Pages.Where(p => p.Contains($"{Path.DirectorySeparatorChar}docs{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Except(reached).Select(Repository.Shown));
    }

    [Theory]
    [InlineData("# Coming from Drizzle", "coming-from-drizzle")]
    [InlineData("## `db url` [NAME]", "db-url-name")]
    [InlineData("### FLTR3101 AskTheOwner", "fltr3101-asktheowner")]
    public void An_anchor_is_made_as_git_hosts_make_it(string heading, string anchor) => Assert.Equal(anchor, Anchor(heading));

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        return Path.Exists(path) && (parts.Length == 1 || Repository.Prose(path).Split('\n').Where(l => l.StartsWith('#')).Select(Anchor).Contains(parts[1]));
    }

    private static string Anchor(string heading)
    {
        var kept = new StringBuilder();
        foreach (var letter in heading.TrimStart('#').Trim().ToLowerInvariant())
        {
            if (letter == ' ') kept.Append('-');
            else if (char.IsLetterOrDigit(letter) || letter is '-' or '_') kept.Append(letter);
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
