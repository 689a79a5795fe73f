using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Fltr.Migrations.Tests.Docs;

/// <summary>
/// <c>docs/reference/msbuild.md</c>, from the comments in the SDK's .props and .targets: the comment right above an element explains it. A name
/// that begins with an underscore is nobody else's.
/// </summary>
public sealed partial class MSBuildReference
{
    private static readonly IReadOnlyList<Explained> _all = [.. Files().SelectMany(Read)];

    [Fact]
    public void The_page_says_what_the_build_files_say()
    {
        var text = new StringBuilder("# MSBuild\n\nWritten from the comments in the SDK's build files by a test: `FLTR_ACCEPT=1 dotnet test test/Fltr.Migrations.Tests --filter Reference` refreshes it.\n");
        Add(text, "Targets", "`dotnet build -t:NAME`, in a project or, for Migrate, in a solution.", "target", Of("target"));
        Add(text, "Properties", "Set in the project, in `Directory.Build.props` or as `-p:NAME=VALUE`.", "property", Of("property"));
        Add(text, "Items", "", "item", Of("item"));
        Repository.MustHold("docs/reference/msbuild.md", text.ToString());
    }

    [Fact]
    public void Every_name_for_others_is_explained()
    {
        Assert.Empty(_all.GroupBy(e => (e.Kind, e.Name)).Where(g => g.All(e => e.Comment.Length == 0)).Select(g => $"{g.Key.Kind} {g.Key.Name}"));

        // A property that is only asked for has no element of its own to explain it.
        var mentioned = Files().SelectMany(f => Mention().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct();
        Assert.Empty(mentioned.Except(_all.Where(e => e.Kind == "property").Select(e => e.Name)));
    }

    private static IEnumerable<Explained> Of(string kind) =>
        from e in _all
        where e.Kind == kind && e.Comment.Length > 0
        group e by e.Name into same
        orderby same.Key
        select same.First() with { Default = same.Select(e => e.Default).FirstOrDefault(d => d.Length > 0) ?? "" };

    private static void Add(StringBuilder text, string heading, string lead, string kind, IEnumerable<Explained> rows)
    {
        var hasDefaults = kind == "property";
        text.Append($"\n## {heading}\n{(lead.Length == 0 ? "" : $"\n{lead}\n")}\n| {kind} | meaning |{(hasDefaults ? " left out |" : "")}\n| --- | --- |{(hasDefaults ? " --- |" : "")}\n");
        foreach (var row in rows) text.Append($"| `{row.Name}` | {row.Comment.Replace("|", "\\|", StringComparison.Ordinal)} |{(!hasDefaults ? "" : row.Default.Length == 0 ? "  |" : $" `{row.Default}` |")}\n");
    }

    private static IEnumerable<string> Files() =>
        new[] { "Fltr.Migrations.Sdk", "Fltr.Migrations.Runner/buildTransitive" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".props" or ".targets" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<Explained> Read(string file) =>
        from element in XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!.Descendants()
        let kind = Kind(element)
        where kind is not null
        let name = kind == "target" ? element.Attribute("Name")!.Value : element.Name.LocalName
        where IsForOthers(kind, name)
        select new Explained(kind, name, Above(element), kind == "property" && IsPlain(element) ? element.Value.Trim() : "");

    private static string? Kind(XElement element) => (element.Name.LocalName, element.Parent!.Name.LocalName) switch
    {
        ("Target", "Project") => "target",
        (_, "PropertyGroup") => "property",
        (_, "ItemGroup") => "item",
        _ => null,
    };

    private static bool IsForOthers(string kind, string name) => kind switch
    {
        "target" => !name.StartsWith('_'),
        "property" => name.StartsWith("FltrMigrations", StringComparison.Ordinal) || name == "IsMigrationProject",
        _ => name.StartsWith("FltrMigrations", StringComparison.Ordinal) || name == "MigrationPlan",
    };

    // What stands in when nothing is said, as far as it reads as a value and not as a calculation.
    private static bool IsPlain(XElement element) =>
        element.Attribute("Condition")?.Value == $"'$({element.Name.LocalName})' == ''" && !element.Value.Contains("$([", StringComparison.Ordinal);

    private static string Above(XElement element)
    {
        var above = element.NodesBeforeSelf().LastOrDefault(n => n is not XText { Value: var text } || text.Trim().Length > 0);
        return above is XComment { NodeType: XmlNodeType.Comment } comment ? Spaces().Replace(comment.Value, " ").Trim() : "";
    }

    private sealed record Explained(string Kind, string Name, string Comment, string Default);

    [GeneratedRegex(@"\$\((FltrMigrations\w+)\)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
