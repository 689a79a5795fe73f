using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Runs;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>up</c> and <c>down</c> print.</summary>
internal sealed record RunDocument(int ExitCode, IReadOnlyList<RunDatabase> Databases, ErrorText? Error)
{
    public static RunDocument Of(IEnumerable<Outcome> outcomes, Problem? problem) =>
        new((int)(problem?.Code ?? Runner.ExitCode.Done), [.. outcomes.Select(RunDatabase.Of)], ErrorText.Of(problem));
}

/// <summary>One database of a run.</summary>
/// <param name="Database">The logical name.</param>
/// <param name="Address">Where it is, without the password.</param>
/// <param name="Outcome"><c>done</c>, <c>stopped</c> or <c>notBegun</c>.</param>
/// <param name="Ahead">Whether it has migrations of a newer package.</param>
internal sealed record RunDatabase(string Database, string? Address, string Outcome, bool Ahead)
{
    public IReadOnlyList<RunMigration> Applied { get; init; } = [];

    public IReadOnlyList<RunMigration> Reverted { get; init; } = [];

    public IReadOnlyList<HeldMigration> Held { get; init; } = [];

    /// <summary>The versions that the run has marked as released in the project's lock file.</summary>
    public IReadOnlyList<long> Released { get; init; } = [];

    /// <summary>The migration at which the run stopped.</summary>
    public string? StoppedAt { get; init; }

    public static RunDatabase Of(Outcome outcome) => new(outcome.Database, outcome.Target.Address?.Display, Word(outcome.Ending), outcome.Schedule.IsAhead)
    {
        Applied = [.. outcome.Applied.Select(RunMigration.Of)],
        Held = [.. outcome.Held.Select(h => new HeldMigration(h.Version, h.Migration?.Name, h.Reason, h.Until))],
        Released = outcome.Released?.Versions ?? [],
        StoppedAt = outcome.Ending == Ending.Stopped ? outcome.StoppedAt : null,
    };

    private static string Word(Ending ending) => ending switch { Ending.Done => "done", Ending.Stopped => "stopped", _ => "notBegun" };
}

/// <summary>A migration that was applied, or undone.</summary>
internal sealed record RunMigration(long Version, string Name, long Milliseconds)
{
    public static RunMigration Of(AppliedNow migration) => new(migration.Version, migration.Name, (long)migration.Took.TotalMilliseconds);
}

/// <summary>A migration that waits.</summary>
internal sealed record HeldMigration(long Version, string? Name, string? Reason, DateTimeOffset? Until);
