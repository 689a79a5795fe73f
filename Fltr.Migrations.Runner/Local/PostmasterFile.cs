using System.Diagnostics;
using System.Globalization;

namespace Fltr.Migrations.Runner.Local;

/// <summary>The postmaster.pid of a data folder (PostgreSQL manual, 73.1): process in line 1, start time in line 3.</summary>
internal static class PostmasterFile
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>
    /// PostgreSQL itself survives a file whose process is gone, but not one whose number another process has by now; after the
    /// restart of a machine or container that is common.
    /// </summary>
    public static void RemoveIfForeign(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(file))
            return;

        var lines = File.ReadAllLines(file);
        if (lines.Length < 3 || !int.TryParse(lines[0], out var process) || !long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out var started))
            return;
        if (IsForeign(process, DateTimeOffset.FromUnixTimeSeconds(started)))
            File.Delete(file);
    }

    private static bool IsForeign(int id, DateTimeOffset started)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (!process.ProcessName.Contains("postgres", StringComparison.OrdinalIgnoreCase))
                return true;
            return (process.StartTime.ToUniversalTime() - started.UtcDateTime).Duration() > Tolerance;
        }
        catch (Exception unknown) when (unknown is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Gone, or not to be looked at: PostgreSQL decides.
            return false;
        }
    }
}
