using System.IO.Enumeration;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>Finds the migration projects of the repository around a folder.</summary>
internal static class ProjectSearch
{
    private static readonly string[] _solutions = ["*.slnx", "*.sln"];

    /// <summary>The repository's folder; the folder itself where nothing marks one.</summary>
    public static string Root(string folder) =>
        Above(folder, f => Path.Exists(Path.Combine(f, ".git")))
        ?? Above(folder, f => _solutions.Any(s => Directory.EnumerateFiles(f, s).Any()))
        ?? Above(folder, f => File.Exists(Path.Combine(f, "global.json")))
        ?? folder;

    /// <summary>The migration projects of the repository around a folder.</summary>
    /// <exception cref="RunnerException">There is none.</exception>
    public static IReadOnlyList<MigrationProject> Around(string folder)
    {
        var root = Root(folder);
        var projects = Below(root);
        return projects.Count > 0
            ? projects
            : throw new RunnerException(ExitCode.Usage, $"There is no migration project in {root}.", "Go to the repository that has one, or name plans: --plan NAME.plan.json. A project is one with Sdk=\"Fltr.Migrations.Sdk\".");
    }

    /// <summary>The migration projects below a folder, by path.</summary>
    public static IReadOnlyList<MigrationProject> Below(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = new FileSystemEnumerable<string>(root, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsOutput(entry.FileName),
        };
        return [.. files.Where(MigrationProject.Recognises).Order(StringComparer.Ordinal).Select(f => new MigrationProject(f))];
    }

    /// <summary>Folders that nobody writes by hand.</summary>
    public static bool IsOutput(ReadOnlySpan<char> folder) => folder is "artifacts" or "bin" or "obj" or "node_modules" || folder.StartsWith('.');

    private static string? Above(string folder, Func<string, bool> marks)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (marks(at.FullName)) return at.FullName;
        }

        return null;
    }
}
