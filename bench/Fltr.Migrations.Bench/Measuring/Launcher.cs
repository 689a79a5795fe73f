using System.Diagnostics;
using System.Text.Json;

namespace Fltr.Migrations.Bench.Measuring;

/// <summary>
/// This program as a process between the bench and what it measures: it has no other children, so what the system counts for its
/// children is what was measured.
/// </summary>
internal static class Launcher
{
    /// <summary>The argument that makes this program a launcher.</summary>
    public const string Word = "launch";

    /// <summary>Starts the command, waits for it and writes what it took as the last line of the output, which the command shares.</summary>
    public static int Run(string[] command)
    {
        WarmUp();
        var before = ResourceUse.OfChildren();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(command[0], command[1..]);
        var seen = PeakMemory.Watch(process);
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started);

        var use = ResourceUse.OfChildren();
        var sample = new Sample(wall.TotalMilliseconds, (use.Cpu - before.Cpu).TotalMilliseconds, PeakMemory.Of(use, seen) / 1024d);
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(sample));
        return process.ExitCode;
    }

    // The first start of a process compiles what starts it; that is no part of what is measured.
    private static void WarmUp()
    {
        using var nothing = Process.Start("true");
        PeakMemory.Watch(nothing);
        nothing.WaitForExit();
    }
}
