using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Commands;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>plan</c> prints.</summary>
internal sealed record PlanDocument(int ExitCode, IReadOnlyDictionary<string, string> Session, IReadOnlyList<PlanDatabase> Databases)
{
    public static PlanDocument Of(IEnumerable<PlannedDatabase> shown) => new(
        0,
        SessionSettings.All.ToDictionary(s => s.Name, s => s.Value),
        [.. shown.Select(s => new PlanDatabase(s.Plan.Database, s.Plan.ConnectionVariable, [.. s.Migrations.Select(m => PlanMigration.Of(m, s.Held.GetValueOrDefault(m.Version)))])
        {
            Deployments = [.. s.Deployments.Select(PlanDeployment.Of)],
        })]);
}

/// <summary>One database.</summary>
internal sealed record PlanDatabase(string Database, string ConnectionVariable, IReadOnlyList<PlanMigration> Migrations)
{
    /// <summary>The changes that they belong to, each in the order of its deployment.</summary>
    public IReadOnlyList<PlanDeployment> Deployments { get; init; } = [];
}

/// <summary>A change. <c>Lead</c> is the owner of its expand.</summary>
internal sealed record PlanDeployment(string Change, string? Lead, IReadOnlyList<PlanDeploymentStep> Steps)
{
    public static PlanDeployment Of(Deployment deployment) => new(deployment.Change, deployment.Lead, [.. deployment.Steps.Select(PlanDeploymentStep.Of)]);
}

/// <summary>A step of it. <c>Kind</c> is <c>expand</c>, <c>backfill</c>, <c>release</c> or <c>contract</c>; <c>After</c> are numbers of steps, from 1.</summary>
internal sealed record PlanDeploymentStep(string Kind, string? Service, long? Version, string? Name, bool Done, IReadOnlyList<int> After)
{
    public DateTimeOffset? AppliedAt { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How long a contract waits after the last expand or backfill.</summary>
    public long? WaitSeconds { get; init; }

    public string? Missing { get; init; }

    public static PlanDeploymentStep Of(DeploymentStep step) => new(step.Kind.ToString().ToLowerInvariant(), step.Service, step.Version == 0 ? null : step.Version, step.Name.Length == 0 ? null : step.Name, step.Done, step.After)
    {
        AppliedAt = step.AppliedAt,
        NotBefore = step.NotBefore,
        WaitSeconds = step.Kind == DeploymentKind.Contract ? (long)step.Wait.TotalSeconds : null,
        Missing = step.Missing,
    };
}

/// <summary>One migration: what is committed together, when its tables have rows and when they have none.</summary>
internal sealed record PlanMigration(long Version, string Name, string? Owner, string? Phase, string? Change, string? Held)
{
    /// <summary>The tables whose rows decide between the two forms; empty when there is one.</summary>
    public IReadOnlyList<string> RowsOf { get; init; } = [];

    public IReadOnlyList<PlanTransaction> Direct { get; init; } = [];

    /// <summary>Null when there is one form.</summary>
    public IReadOnlyList<PlanTransaction>? Online { get; init; }

    public static PlanMigration Of(PlannedMigration migration, string? held)
    {
        var deciding = migration.Operations.Where(o => o.Online is not null).Select(o => o.RowsOf!.ToString()).Distinct().ToList();
        return new PlanMigration(migration.Version, migration.Name, migration.Owner, migration.Phase == Plans.Phase.None ? null : migration.Phase.ToString().ToLowerInvariant(), migration.Change, held)
        {
            RowsOf = deciding,
            Direct = Transactions(migration, rows: false),
            Online = deciding.Count == 0 ? null : Transactions(migration, rows: true),
        };
    }

    private static List<PlanTransaction> Transactions(PlannedMigration migration, bool rows) => [.. PlannedTransaction.Of(migration.Operations, rows).Select(PlanTransaction.Of)];
}

/// <summary>What is committed together. <c>Transaction</c> is <c>one</c>, <c>none</c> or <c>batches</c>.</summary>
internal sealed record PlanTransaction(string Transaction, IReadOnlyList<PlanStep> Steps)
{
    public static PlanTransaction Of(PlannedTransaction transaction) => new(
        transaction.IsTransaction ? "one" : transaction.Steps[0].Step.Batch is null ? "none" : "batches",
        [.. transaction.Steps.Select(s => new PlanStep(s.Operation.Position, s.Step.Batch is null ? [.. s.Step.Sql] : [s.Step.Batch.Sql], [.. s.Step.Locks.Where(l => l.Mode > LockMode.None).Select(l => new PlanLock(l.Object.ToString(), l.Mode.Sql()))]))]);
}

/// <summary>One step.</summary>
internal sealed record PlanStep(string? Position, IReadOnlyList<string> Sql, IReadOnlyList<PlanLock> Locks);

/// <summary>A lock that a step takes.</summary>
internal sealed record PlanLock(string Object, string Mode);
