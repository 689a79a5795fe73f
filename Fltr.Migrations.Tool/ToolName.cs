namespace Fltr.Migrations.Tool;

/// <summary>What to type to start this tool again: a hint that cannot be pasted is none.</summary>
internal static class ToolName
{
    private const string Name = "fltr-migrations";

    public static string Text { get; } = Find(Environment.ProcessPath ?? "", AppContext.BaseDirectory, Environment.CurrentDirectory);

    private static string Find(string process, string folder, string here)
    {
        if (folder.Contains($"{Path.DirectorySeparatorChar}.nuget{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) return $"dotnet {Name}";

        var started = Path.GetFileNameWithoutExtension(process) == Name ? process : Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        if (IsOnPath(started)) return Name;
        return File.Exists(started) ? Short(started, here) : $"dotnet {Short(Path.Combine(folder, Name + ".dll"), here)}";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Contains(Path.GetDirectoryName(program));

    private static string Short(string path, string here)
    {
        var relative = Path.GetRelativePath(here, path);
        return relative.Length < path.Length ? relative : path;
    }
}
