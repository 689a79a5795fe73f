using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Databases;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>How far a run got in one database.</summary>
internal enum Ending
{
    NotBegun,
    Done,
    Stopped,
}

/// <summary>What became of one database in a run.</summary>
/// <param name="Target">The database.</param>
/// <param name="Schedule">What was decided before the first change.</param>
internal sealed record Outcome(Target Target, Schedule Schedule)
{
    public string Database => Target.Plan.Database;

    /// <summary>What waits, as it is now: what this run has applied may be what a contract waits after.</summary>
    public IReadOnlyList<Scheduled> Held { get; set; } = [.. Schedule.Held];

    public Ending Ending { get; set; }

    /// <summary>The migrations that were applied, also when the run stopped at a later one.</summary>
    public List<AppliedNow> Applied { get; } = [];

    /// <summary>The migration at which the run stopped.</summary>
    public string? StoppedAt { get; set; }

    /// <summary>What this run has marked as released in the project's lock file.</summary>
    public ReleasedByRun? Released { get; set; }

    /// <summary>Whether the database has a migration now.</summary>
    public bool Has(long version) => Applied.Exists(a => a.Version == version) || Schedule.Items.Any(i => i.Version == version && i.Standing == Standing.Applied);

    public void Hear(RunEvent happening)
    {
        switch (happening)
        {
            case MigrationStarted e: StoppedAt = $"{e.Version} {e.Name}"; break;
            case MigrationApplied e: Applied.Add(new AppliedNow(e.Version, e.Name, e.Took)); break;
        }
    }
}
