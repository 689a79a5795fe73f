using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Comparing;

namespace Fltr.Migrations.Runner;

/// <summary>How a run behaves where a choice is people's.</summary>
public sealed record RunnerOptions
{
    /// <summary>Claim the database although its name is not the plan's.</summary>
    public bool Claim { get; init; }

    /// <summary>The logical name of the database that this one is a copy of: it is taken over as what it is now.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Whether the server's other timeline comes from a standby that was promoted, and nothing was lost.</summary>
    public bool Promoted { get; init; }

    /// <summary>Which environment this is: production, staging, a person's own.</summary>
    public string? Environment { get; init; } = System.Environment.GetEnvironmentVariable("FLTR_ENVIRONMENT") is { Length: > 0 } name ? name : null;

    /// <summary>The role to act as, after connecting as another; null for the one that the plan names.</summary>
    public string? RunAs { get; init; }

    /// <summary>The role to act as with a plan.</summary>
    internal string? RoleFor(PlanFile plan) => RunAs ?? plan.RunAs;

    /// <summary>Says why a plan is not from a clean commit, or null when it is; asked for protected databases only.</summary>
    public Func<PlanFile, CancellationToken, Task<string?>>? Unclean { get; init; }

    /// <summary>Folds a history without a database, for who has a compiler at hand.</summary>
    public FoldHistory? Fold { get; init; }

    /// <summary>How long to wait for another runner.</summary>
    public TimeSpan RunnerPatience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long to go on trying for the locks of one step.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long one try for a lock that stops readers or writers may hold up those who queue behind it.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one precheck may read before it is given up: as long as it reads, nothing that was deleted meanwhile can be cleaned away.</summary>
    public TimeSpan PrecheckTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Who runs it, for the history: person and machine.</summary>
    public string Client { get; init; } = $"{System.Environment.UserName}@{System.Environment.MachineName}";

    /// <summary>Hears what happens.</summary>
    public Action<RunEvent> Tell { get; init; } = _ => { };
}
