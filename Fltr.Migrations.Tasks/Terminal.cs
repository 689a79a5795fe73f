using System.Runtime.InteropServices;

namespace Fltr.Migrations.Tasks;

internal static class Terminal
{
    /// <summary>
    /// Whether a Ctrl-C at the terminal reaches what this process starts, which is so while its process group is in the
    /// foreground. Then a cancelled child has been asked already, and a second signal would mean "at once".
    /// </summary>
    public static bool InterruptsChildren()
    {
        // On Windows every process of the console hears Ctrl-C.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return true;

        var terminal = Open("/dev/tty", 0);
        if (terminal < 0)
            return false;
        var foreground = ForegroundGroup(terminal);
        _ = Close(terminal);
        return foreground == OwnGroup();
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPStr)] string path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "tcgetpgrp")]
    private static extern int ForegroundGroup(int descriptor);

    [DllImport("libc", EntryPoint = "getpgrp")]
    private static extern int OwnGroup();
}
