using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Scheduling;

/// <summary>Where a migration stands in one database.</summary>
public enum Standing
{
    /// <summary>The database has it.</summary>
    Applied,

    /// <summary>It would be applied now.</summary>
    Pending,

    /// <summary>It is not applied yet, and for a reason.</summary>
    Held,

    /// <summary>The database has it and the plan does not: it belongs to a newer package.</summary>
    Ahead,
}

/// <summary>One migration with its standing.</summary>
/// <param name="Version">Twelve digits.</param>
/// <param name="Standing">Where it stands.</param>
public sealed record Scheduled(long Version, Standing Standing)
{
    /// <summary>The migration, where the plan had to be read.</summary>
    public PlannedMigration? Migration { get; init; }

    /// <summary>What the history knows of it.</summary>
    public AppliedMigration? Applied { get; init; }

    /// <summary>Why it is held.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when what it waits for is there, where that is known: for a contract, its expand or backfill.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it may run at the earliest, where that is known.</summary>
    public DateTimeOffset? Until { get; init; }
}
