using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Fltr.Migrations.Tasks;

internal static class Stop
{
    private const int Sigterm = 15;

    /// <summary>Asks it to end in order. Windows knows no such thing for a process without a window.</summary>
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
