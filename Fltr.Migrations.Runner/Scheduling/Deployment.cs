using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Scheduling;

/// <summary>What somebody does in the course of a change.</summary>
public enum DeploymentKind
{
    /// <summary>The migration that adds what new code needs.</summary>
    Expand,

    /// <summary>The migration that fills it.</summary>
    Backfill,

    /// <summary>A service that shares the table runs everywhere without what goes, and has said so.</summary>
    Release,

    /// <summary>The migration that takes away what old code used.</summary>
    Contract,
}

/// <summary>One step of a change.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Service">Who does it; null where no owner is said.</param>
public sealed record DeploymentStep(DeploymentKind Kind, string? Service)
{
    /// <summary>The migration; 0 for a release.</summary>
    public long Version { get; init; }

    /// <summary>Its name; empty for a release.</summary>
    public string Name { get; init; } = "";

    /// <summary>Since when it is done; null when it is not, or for a release.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>Whether nothing is left to do in it.</summary>
    public bool Done { get; init; }

    /// <summary>Why it is not done, where somebody has said more than nothing.</summary>
    public string? Missing { get; init; }

    /// <summary>How long it waits after the last expand or backfill.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The earliest time, where that is known already: for a contract, once its expand and backfills are applied.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The numbers of the steps that come before it, counted from 1.</summary>
    public IReadOnlyList<int> After { get; init; } = [];
}

/// <summary>
/// The order in which one change is deployed (decision 29): its expand, whose owner leads, what fills it, the release of each service that shares the
/// table, and the contract. From the plan alone it says what follows what; with a database it says when.
/// </summary>
/// <param name="Change">The change.</param>
/// <param name="Lead">The owner of its first expand.</param>
/// <param name="Steps">In order.</param>
public sealed record Deployment(string Change, string? Lead, IReadOnlyList<DeploymentStep> Steps)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool Done => Steps.All(s => s.Done);

    /// <summary>The changes of a plan, in the order of their first migrations.</summary>
    /// <param name="migrations">All migrations of the plan.</param>
    /// <param name="schedule">How they stand in a database; null when none was asked.</param>
    /// <param name="now">The server's clock.</param>
    public static IReadOnlyList<Deployment> Of(IReadOnlyList<PlannedMigration> migrations, Schedule? schedule, DateTimeOffset now)
    {
        var applied = schedule?.Items.Select(i => i.Applied).OfType<AppliedMigration>().ToList() ?? [];
        return [.. migrations.Where(m => m.Change is not null).GroupBy(m => m.Change!).Select(c => Of([.. c.OrderBy(m => m.Phase).ThenBy(m => m.Version)], applied, schedule, now))];
    }

    private static Deployment Of(IReadOnlyList<PlannedMigration> change, IReadOnlyList<AppliedMigration> applied, Schedule? schedule, DateTimeOffset now)
    {
        var steps = new List<DeploymentStep>();
        foreach (var migration in change.Where(m => m.Phase != Phase.Contract))
        {
            steps.Add(Step(migration, applied) with { After = migration.Phase == Phase.Backfill ? Numbers(steps, s => s.Kind == DeploymentKind.Expand) : [] });
        }

        var contracts = change.Where(m => m.Phase == Phase.Contract).ToList();
        var made = Numbers(steps, _ => true);
        var expanded = steps.Where(s => s.Kind == DeploymentKind.Expand).All(s => s.Done);
        var contracted = contracts.Count > 0 && contracts.All(c => applied.Any(a => a.Version == c.Version));
        foreach (var service in contracts.SelectMany(c => c.WaitsFor ?? []).Distinct().Order(StringComparer.Ordinal))
        {
            var missing = schedule is null ? null : schedule.Consumers.Against(service, change[0].Change!, applied, now);
            steps.Add(new DeploymentStep(DeploymentKind.Release, service) { Done = contracted || (schedule is { Born: false } && missing is null), Missing = contracted || !expanded ? null : missing, After = made });
        }

        var last = made.Count > 0 && made.All(n => steps[n - 1].AppliedAt is not null) ? made.Max(n => steps[n - 1].AppliedAt) : null;
        var from = last is { } filled && schedule?.Consumers.WaitsFrom is { } copied && copied > filled ? copied : last;
        foreach (var contract in contracts)
        {
            var step = Step(contract, applied);
            var releases = Numbers(steps, s => s.Kind == DeploymentKind.Release && contract.WaitsFor?.Contains(s.Service!) == true);
            steps.Add(step with { Wait = TimeSpan.FromSeconds(contract.Wait), NotBefore = step.Done ? null : from + TimeSpan.FromSeconds(contract.Wait), After = [.. made, .. releases] });
        }

        return new Deployment(change[0].Change!, change[0].Owner, steps);
    }

    private static DeploymentStep Step(PlannedMigration migration, IReadOnlyList<AppliedMigration> applied)
    {
        var found = applied.FirstOrDefault(a => a.Version == migration.Version);
        var kind = migration.Phase switch { Phase.Contract => DeploymentKind.Contract, Phase.Backfill => DeploymentKind.Backfill, _ => DeploymentKind.Expand };
        return new DeploymentStep(kind, migration.Owner) { Version = migration.Version, Name = migration.Name, AppliedAt = found?.AppliedAt, Done = found is not null };
    }

    private static List<int> Numbers(List<DeploymentStep> steps, Func<DeploymentStep, bool> which) => [.. Enumerable.Range(1, steps.Count).Where(n => which(steps[n - 1]))];
}
