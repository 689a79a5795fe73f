using System.Globalization;
using System.IO.Enumeration;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>
/// What a plan is made from, as a text that changes when any of it does: a file that is edited, added, deleted or replaced by an older one.
/// </summary>
internal static class SourceFiles
{
    // What MSBuild reads above a project.
    private static readonly string[] _settings = ["Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.config", "NuGet.Config", ".editorconfig"];

    /// <summary>The state of a project, of the projects that it refers to, and of the plan.</summary>
    public static string State(MigrationProject project, IEnumerable<string> references, string plan)
    {
        var files = Files(project, references).Append(new FileInfo(plan));
        return string.Join('\n', files.Where(f => f.Exists).Select(Line).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Whether somebody has written in a source since a moment. The lock files do not count: the build writes them itself.</summary>
    public static bool ChangedSince(MigrationProject project, IEnumerable<string> references, DateTime moment) =>
        Files(project, references).Any(f => f.Exists && f.LastWriteTimeUtc >= moment && f.Name != "migrations.lock");

    private static IEnumerable<FileInfo> Files(MigrationProject project, IEnumerable<string> references)
    {
        var folders = references.Select(r => Path.GetDirectoryName(r)!).Prepend(project.Folder).Where(Directory.Exists);
        return folders.SelectMany(Below).Concat(OtherLocks(project)).Concat(Above(project.Folder));
    }

    private static IEnumerable<FileInfo> Below(string folder) => new FileSystemEnumerable<FileInfo>(
        folder, (ref FileSystemEntry entry) => new FileInfo(entry.ToFullPath()), new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !ProjectSearch.IsOutput(entry.FileName),
    };

    // One database's check reads what the others own.
    private static IEnumerable<FileInfo> OtherLocks(MigrationProject project) => Path.GetDirectoryName(project.Folder) is { } parent
        ? Directory.EnumerateDirectories(parent).Select(f => new FileInfo(Path.Combine(f, "migrations.lock")))
        : [];

    private static IEnumerable<FileInfo> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            foreach (var name in _settings) yield return new FileInfo(Path.Combine(at.FullName, name));
        }
    }

    private static string Line(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.LastWriteTimeUtc.Ticks}|{file.Length}");
}
