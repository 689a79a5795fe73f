using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Tests.Docs;

/// <summary>The files of this repository that pages are made from, and the pages.</summary>
internal static partial class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The pages that people read: those of the root and of <c>docs</c>.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];

    public static string Shown(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Without the fenced blocks: code has brackets too, and comments that look like headings.</summary>
    public static string Prose(string page) => Fence().Replace(File.ReadAllText(page), "");

    /// <summary>A page that is written from code: with <c>FLTR_ACCEPT=1</c> it is, else it has to be as it would be written.</summary>
    public static void MustHold(string page, string text)
    {
        var path = Path.Combine(Root, page);
        if (Environment.GetEnvironmentVariable("FLTR_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"{page} is stale: run this test with FLTR_ACCEPT=1 and commit what it wrote.");
    }

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
