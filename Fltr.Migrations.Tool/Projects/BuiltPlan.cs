namespace Fltr.Migrations.Tool.Projects;

/// <summary>The plan that an earlier build of a project has left, whoever started it.</summary>
internal static class BuiltPlan
{
    /// <summary>The newest one; null when there is none.</summary>
    public static string? Find(MigrationProject project, string root, string configuration)
    {
        var file = $"{project.Name}.plan.json";
        var known = BuildRecord.Find(project, configuration)?.Plan;
        return Folders(project, root, configuration).Where(Directory.Exists).Select(f => Path.Combine(f, file)).Append(known)
            .Where(File.Exists).MaxBy(p => File.GetLastWriteTimeUtc(p!));
    }

    private static IEnumerable<string> Folders(MigrationProject project, string root, string configuration)
    {
        var own = Path.Combine(project.Folder, "bin", configuration);
        return Artifacts(project.Folder, root).Select(a => Path.Combine(a, "bin", project.Name, configuration.ToLowerInvariant()))
            .Concat(Directory.Exists(own) ? Directory.EnumerateDirectories(own).Append(own) : []);
    }

    // UseArtifactsOutput puts them beside the Directory.Build.props that turns it on, unless ArtifactsPath says where.
    private static IEnumerable<string> Artifacts(string folder, string root)
    {
        if (Environment.GetEnvironmentVariable("ArtifactsPath") is { Length: > 0 } chosen) yield return Path.GetFullPath(chosen);
        for (var at = folder; at is not null && at.StartsWith(root, StringComparison.Ordinal); at = Path.GetDirectoryName(at)) yield return Path.Combine(at, "artifacts");
    }
}
