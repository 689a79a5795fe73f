using System.Diagnostics;
using System.Globalization;

namespace Fltr.Migrations.Bench.Measuring;

/// <summary>
/// The most memory that a child had. Linux hands a parent's peak down to the child it starts, so what it counts for children says
/// something only where it is more than our own; a smaller child is looked at while it runs.
/// </summary>
internal static class PeakMemory
{
    private const string Field = "VmHWM:";

    /// <summary>Looks until the process has ended. Returns kilobytes.</summary>
    public static long Watch(Process process)
    {
        var clock = Stopwatch.StartNew();
        var peak = 0L;
        do
            peak = Math.Max(peak, Read(process.Id));
        while (!process.WaitForExit(clock.ElapsedMilliseconds < 100 ? 1 : 20));
        return peak;
    }

    public static long Of(ResourceUse children, long seen) => children.PeakKilobytes > ResourceUse.OfSelf().PeakKilobytes ? children.PeakKilobytes : seen;

    private static long Read(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(Field, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[Field.Length..^2].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
