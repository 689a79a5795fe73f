using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>
/// The migrations of a history as a plan of their own, to be applied to an empty database. The history keeps their operations, so that it does
/// not matter which package of migrations is at hand; nothing waits, since nobody uses what is made.
/// </summary>
internal static class Replay
{
    /// <summary>The applied migrations, and behind them those of a plan that are still pending.</summary>
    public static async Task<PlanFile> PlanAsync(PlanFile plan, IReadOnlyList<(AppliedMigration Migration, Seq<Operation> Operations)> applied, IEnumerable<PlannedMigration> pending, CancellationToken cancellation)
    {
        var known = applied.Select(a => Planned(a.Migration, a.Operations)).ToList();
        var made = new MigrationPlan(plan.Database, plan.ConnectionVariable, [.. known.Concat(pending.Select(Unhurried)).OrderBy(m => m.Version)]);
        var path = Path.Combine(Path.GetTempPath(), $"fltr-verify-{Guid.NewGuid():N}.json");
        try
        {
            await Task.Run(() => PlanFile.Write(made, path), cancellation);
            return PlanFile.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static PlannedMigration Planned(AppliedMigration applied, Seq<Operation> operations) =>
        new(applied.Version, applied.Checksum, applied.Name) { Operations = [.. operations.Select(Direct)] };

    private static PlannedMigration Unhurried(PlannedMigration pending) =>
        pending with { Phase = Phase.None, Change = null, Wait = 0, WaitsFor = null, Assumptions = [], Operations = [.. pending.Operations.Select(o => Direct(o.Operation))] };

    // Without rows, and with nobody about, every operation is done as it was written.
    private static PlannedOperation Direct(Operation operation) => new(operation, operation is ExecuteSql sql
        ? [.. sql.Statements.Select(s => new Step([s.Text], s.OutsideTransaction ? Transaction.None : Transaction.Shared, []))]
        : [new Step(SqlWriter.Write(operation), operation.Transaction, [])]);
}
