using System.Runtime.InteropServices;

namespace Fltr.Migrations.Bench.Measuring;

/// <summary>What the system has counted for this process, or for its children that have ended: getrusage(2), on Linux with 64 bits.</summary>
/// <param name="Cpu">User and system time.</param>
/// <param name="PeakKilobytes">The most memory that any of them had.</param>
internal readonly record struct ResourceUse(TimeSpan Cpu, long PeakKilobytes)
{
    public static ResourceUse OfSelf() => Of(0);

    public static ResourceUse OfChildren() => Of(-1);

    private static ResourceUse Of(int who)
    {
        if (GetResourceUse(who, out var usage) != 0) throw new BenchFailure("getrusage failed.");
        return new ResourceUse(
            TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds),
            usage.MaxResident);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUse(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long MaxResident;
    }
}
