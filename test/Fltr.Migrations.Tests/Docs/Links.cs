using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tests.Docs;

public sealed partial class Links
{
    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var root = Root();
        var pages = Directory.EnumerateFiles(root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories));
        var dead = from page in pages
                   from Match link in Link().Matches(File.ReadAllText(page))
                   let target = link.Groups[1].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
                   select $"{Path.GetRelativePath(root, page)}: {target}";
        Assert.Empty(dead);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
