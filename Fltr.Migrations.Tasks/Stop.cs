using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Fltr.Migrations.Tasks;

internal static class Stop
{
    private const int Sigterm = 15;

    /// <summary>
    /// A Ctrl-C at a terminal reaches the child by itself, as it is in the same process group, and a second SIGINT may mean
    /// "at once": so it is asked by SIGTERM, which can come on top.
    /// </summary>
    public static void Politely(Process process)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            AtOnce(process);
        else
            _ = Kill(process.Id, Sigterm);
    }

    public static void AtOnce(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It was quicker.
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);
}
