using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Commands;

namespace Fltr.Migrations.Tool.Output;

/// <summary>Migrations as the SQL that a run would send, with the lines at which it commits and the locks that each step takes.</summary>
internal static class SqlListing
{
    private static readonly RunnerOptions _options = new();

    public static IEnumerable<string> Lines(IReadOnlyList<PlannedDatabase> databases, Paint paint)
    {
        if (databases.Any(d => d.Migrations.Count > 0))
        {
            yield return paint.Dim($"-- session: {string.Join(", ", SessionSettings.All.Select(s => $"{s.Name} = {s.Value}"))}");
            yield return paint.Dim($"-- lock_timeout of a step: {Lengths.Text(_options.LockTimeout)} where its lock stops readers or writers, {Lengths.Text(_options.LockTimeout * 10)} elsewhere, none for concurrent index builds; tried again for {Lengths.Text(_options.LockPatience)}");
            yield return "";
        }

        foreach (var database in databases)
        {
            if (!ReferenceEquals(database, databases[0])) yield return "";
            foreach (var line in Lines(database, paint)) yield return line;
        }
    }

    private static IEnumerable<string> Lines(PlannedDatabase shown, Paint paint)
    {
        yield return paint.Bold($"-- {shown.Plan.Database}: {(shown.Migrations.Count == 0 ? "nothing pending" : Lengths.Count(shown.Migrations.Count, "migration"))}");
        foreach (var migration in shown.Migrations)
        {
            yield return "";
            yield return paint.Bold($"-- {migration.Version} {migration.Name}{(migration.Owner is null ? "" : $", {migration.Owner}")}{Phase(migration)}");
            if (migration.Description is not null) yield return paint.Dim($"-- {migration.Description}");
            if (shown.Held.TryGetValue(migration.Version, out var why)) yield return paint.Waiting($"-- {why}");
            foreach (var line in Migration(migration, paint)) yield return line;
        }
    }

    private static string Phase(PlannedMigration migration) => migration.Phase == Plans.Phase.None ? "" : $", {migration.Phase.ToString().ToLowerInvariant()} of {migration.Change}";

    private static IEnumerable<string> Migration(PlannedMigration migration, Paint paint)
    {
        var deciding = migration.Operations.Where(o => o.Online is not null).Select(o => o.RowsOf!.ToString()).Distinct().ToList();
        if (deciding.Count == 0) return Transactions(migration, rows: false, paint);

        var tables = Lengths.List(deciding);
        return
        [
            "", paint.Waiting($"-- {tables} {(deciding.Count == 1 ? "has" : "have")} rows: online form"),
            .. Transactions(migration, rows: true, paint),
            "", paint.Waiting($"-- {tables} {(deciding.Count == 1 ? "has" : "have")} no rows: direct form{(deciding.Count == 1 ? "" : " (each table decides for its own operations)")}"),
            .. Transactions(migration, rows: false, paint),
        ];
    }

    private static IEnumerable<string> Transactions(PlannedMigration migration, bool rows, Paint paint)
    {
        PlannedOperation? last = null;
        foreach (var transaction in PlannedTransaction.Of(migration.Operations, rows))
        {
            yield return "";
            if (transaction.IsTransaction) yield return "begin;";
            foreach (var (operation, step) in transaction.Steps)
            {
                if (!ReferenceEquals(operation, last))
                {
                    if (operation.Position is { } position) yield return paint.Dim($"-- {position}");
                    if (rows && operation.Precheck is { } precheck) yield return paint.Dim($"-- stops here unless there are no {precheck.Found}");
                }

                last = operation;
                foreach (var line in Step(step, paint)) yield return line;
            }

            yield return transaction.IsTransaction ? $"commit; {paint.Dim("-- ── commit ──")}"
                : paint.Dim(transaction.Steps[0].Step.Batch is null ? "-- ── outside a transaction ──" : "-- ── commit after each batch ──");
        }
    }

    private static IEnumerable<string> Step(Step step, Paint paint)
    {
        if (step.Precheck is { } precheck) yield return paint.Dim($"-- stops here unless there are no {precheck.Found}");
        var locks = step.Locks.Where(l => l.Mode > LockMode.None).Select(l => $"{l.Mode.Sql()} on {l.Object}").ToList();
        if (locks.Count > 0) yield return paint.Dim($"-- locks: {string.Join(", ", locks)}");
        foreach (var statement in step.Batch is null ? step.Sql : [step.Batch.Sql]) yield return $"{statement};";
    }
}
