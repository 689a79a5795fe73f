using System.Runtime.Versioning;

namespace Fltr.Migrations.Runner.Local;

/// <summary>
/// Everybody may create names below /var/tmp: before root keeps data under a known name there, the folder has to be root's own.
/// </summary>
internal static class FolderOwner
{
    public static async Task RequireRootAsync(string folder, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess || !folder.StartsWith("/var/tmp/", StringComparison.Ordinal))
            return;

        var first = "/var/tmp/" + folder["/var/tmp/".Length..].Split('/')[0];
        if (!Path.Exists(first) || await IsRootsAsync(first, cancellation).ConfigureAwait(false))
            return;

        throw new RunnerException(
            ExitCode.Usage,
            $"{first} is not a folder of root's; somebody else could read or replace the data of a local PostgreSQL there.",
            $"Remove {first}, or set FLTR_LOCAL_DATA to a folder of yours.");
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task<bool> IsRootsAsync(string folder, CancellationToken cancellation)
    {
        // ls says type, mode and numeric owner in the same columns everywhere; stat's options differ between systems.
        var result = await ChildProcess.RunAsync(["ls", "-ldn", folder], cancellation).ConfigureAwait(false);
        var columns = result.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (result.ExitCode != 0 || columns.Length < 3)
            return false;

        var othersWrite = File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherWrite);
        return columns[0].StartsWith('d') && columns[2] == "0" && !othersWrite;
    }
}
