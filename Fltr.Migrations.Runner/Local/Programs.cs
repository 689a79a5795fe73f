namespace Fltr.Migrations.Runner.Local;

/// <summary>Looks programs up where a shell would.</summary>
internal static class Programs
{
    public static string? OnPath(string name) => FoldersOnPath().Select(folder => In(folder, name)).FirstOrDefault(path => path is not null);

    public static string? In(string folder, string name)
    {
        var path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>/usr/sbin is not on every user's PATH, and some systems keep runuser there.</summary>
    public static IEnumerable<string> FoldersOnPath()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return OperatingSystem.IsWindows() ? folders : [.. folders, "/usr/sbin", "/sbin"];
    }
}
