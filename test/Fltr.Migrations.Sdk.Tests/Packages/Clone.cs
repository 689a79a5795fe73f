namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>
/// A copy of this repository's sources, packed as a clone of it would be. It stays beside the build output, so that the next run
/// compiles what has changed and no more.
/// </summary>
internal static class Clone
{
    private static readonly string[] _output = ["bin", "obj", "artifacts"];

    public static string Folder { get; } = Path.Combine(Built.Artifacts, "clone");

    public static string Packages { get; } = Path.Combine(Folder, "artifacts", "packages");

    public static void Refresh()
    {
        var repository = Path.GetFullPath(Path.Combine(Built.Sdk, "../.."));
        var sources = Files(repository).ToDictionary(file => Path.GetRelativePath(repository, file));
        foreach (var (path, source) in sources)
            Copy(source, Path.Combine(Folder, path));
        foreach (var gone in Files(Folder).Where(file => !sources.ContainsKey(Path.GetRelativePath(Folder, file))).ToList())
            File.Delete(gone);

        Directory.CreateDirectory(Packages);
        foreach (var package in Directory.EnumerateFiles(Packages, "*.nupkg").ToList())
            File.Delete(package);
    }

    // The time is copied too, or everything would be compiled again.
    private static void Copy(string source, string target)
    {
        var (from, to) = (new FileInfo(source), new FileInfo(target));
        if (to.Exists && to.LastWriteTimeUtc == from.LastWriteTimeUtc && to.Length == from.Length)
            return;
        to.Directory!.Create();
        from.CopyTo(target, overwrite: true);
        File.SetLastWriteTimeUtc(target, from.LastWriteTimeUtc);
    }

    // The migrations too: two of the packages are theirs. Tests and documents are in none.
    private static IEnumerable<string> Files(string root)
    {
        if (!Directory.Exists(root))
            return [];
        var folders = Directory.EnumerateDirectories(root).Where(folder => Path.GetFileName(folder) is var name && (name == "build" || name.StartsWith("Fltr.", StringComparison.Ordinal)));
        return Directory.EnumerateFiles(root).Concat(folders.SelectMany(Below));
    }

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(below => !_output.Contains(Path.GetFileName(below))).SelectMany(Below));
}
