using System.Diagnostics;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>Folders for throw-away servers: in memory where there is room, and named for the process that uses them.</summary>
internal static class ThrowawayFolder
{
    private const string Prefix = "fltr-test-";
    private const long Room = 1L << 30;

    public static string Parent { get; } = HasRoom("/dev/shm") ? "/dev/shm" : "/tmp";

    public static string Create()
    {
        RemoveLeftovers();
        var folder = Path.Combine(Parent, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return folder;
    }

    /// <summary>A killed run's server stops by itself; this is for when that was killed, too.</summary>
    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Parent, Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, out var process) && !Path.Exists($"/proc/{process}") && OperatingSystem.IsLinux())
                Remove(folder);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "postmaster.pid", SearchOption.AllDirectories))
                StopServer(file, folder);
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Another user's, or another run is removing it just now.
        }
    }

    private static void StopServer(string pidFile, string folder)
    {
        if (!int.TryParse(File.ReadLines(pidFile).First(), out var id) || !WorksIn(id, folder))
            return;

        // Immediate shutdown, and not SIGKILL, after which the server's shared memory would stay.
        using var server = Process.GetProcessById(id);
        using var signal = Process.Start("kill", ["-QUIT", $"{id}"]);
        server.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static bool WorksIn(int process, string folder) =>
        new DirectoryInfo($"/proc/{process}/cwd").LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true;

    private static bool HasRoom(string folder) => Directory.Exists(folder) && new DriveInfo(folder).AvailableFreeSpace > Room;
}
