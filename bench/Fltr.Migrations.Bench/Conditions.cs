using Fltr.Migrations.Bench.Materials;

namespace Fltr.Migrations.Bench;

/// <summary>Under which the numbers came about.</summary>
internal static class Conditions
{
    /// <summary>The average number of processes of the last minute that wanted a processor.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <param name="workshop">Where the numbers are from.</param>
    /// <param name="load">The load before anything of ours ran: of others, then.</param>
    public static string Of(Workshop workshop, string load)
    {
        return $"""
            Medians of runs in turns; × is wall beside the row above; round trips were counted in runs of their own.
            PostgreSQL {workshop.Server.Version}, fsync {(workshop.Options.Fsync ? "on" : "off")}; .NET {Environment.Version}; {Environment.ProcessorCount} processors, load {load} before.
            """;
    }
}
