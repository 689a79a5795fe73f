using System.Globalization;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>What the last build that we started made, from what: so that a run with nothing to build starts no MSBuild.</summary>
/// <param name="Plan">The plan that it made.</param>
/// <param name="References">The projects that it refers to.</param>
/// <param name="Sources">Their state when it ended.</param>
internal sealed record BuildRecord(string Plan, IReadOnlyList<string> References, string Sources)
{
    /// <summary>Whether a build would make the same plan again.</summary>
    public bool IsFresh(MigrationProject project) => File.Exists(Plan) && SourceFiles.State(project, References, Plan) == Sources;

    public static BuildRecord? Find(MigrationProject project, string configuration)
    {
        try
        {
            if (FileOf(project, configuration) is not { } file || !File.Exists(file)) return null;

            var parts = File.ReadAllText(file).Split("\n\n", 3);
            var head = parts[0].Split('\n');
            return parts.Length == 3 && head[0] == Heading(project, configuration) ? new BuildRecord(head[1], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries), parts[2]) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Where it cannot be kept, every run builds.</summary>
    public void Save(MigrationProject project, string configuration)
    {
        try
        {
            if (FileOf(project, configuration) is not { } file) return;

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var beside = $"{file}.{Environment.ProcessId}.tmp";
            File.WriteAllText(beside, $"{Heading(project, configuration)}\n{Plan}\n\n{string.Join('\n', References)}\n\n{Sources}");
            File.Move(beside, file, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string Heading(MigrationProject project, string configuration) => $"{configuration} {project.Path}";

    // In the user's own folder: whoever could write it elsewhere could name a plan of theirs.
    private static string? FileOf(MigrationProject project, string configuration)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length == 0 ? null : Path.Combine(home, "fltr-migrations", "builds", $"{project.Name}.{configuration}.{Hash(project.Path)}");
    }

    // FNV-1a, 64 bits: string.GetHashCode differs from process to process.
    private static string Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var character in text) hash = unchecked((hash ^ character) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
