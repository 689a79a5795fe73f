using System.Globalization;
using System.Runtime.InteropServices;

namespace Fltr.Migrations.Runner.Local;

/// <summary>
/// Files that whoever started us left open above standard error: a lock of flock, a pipe of the build server. What .NET opens
/// never reaches a child, but these would stay open in the database server for as long as it runs, and their readers would wait.
/// </summary>
internal static class InheritedFiles
{
    // FIOCLEX. It takes no further argument, which fcntl would: those are passed differently on Apple's processors.
    private const nuint CloseOnExecLinux = 0x5451;
    private const nuint CloseOnExecElsewhere = 0x20006601;

    /// <summary>Keeps them from children that start from now on.</summary>
    public static void Keep()
    {
        if (OperatingSystem.IsWindows())
            return;

        var request = OperatingSystem.IsLinux() ? CloseOnExecLinux : CloseOnExecElsewhere;
        foreach (var file in Directory.GetFileSystemEntries("/dev/fd"))
        {
            if (int.TryParse(Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor) && descriptor > 2)
                _ = IoControl(descriptor, request);
        }
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    private static extern int IoControl(int descriptor, nuint request);
}
