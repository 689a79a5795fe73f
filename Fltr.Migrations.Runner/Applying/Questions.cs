using System.Globalization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>What must be true before work begins: the plan's assumptions of the schema, and its prechecks of the data.</summary>
internal static class Questions
{
    public static async Task CheckAssumptionsAsync(Session session, PlannedMigration migration, CancellationToken cancellation)
    {
        if (migration.Assumptions.Count == 0) return;

        await using var command = new NpgsqlCommand($"select {string.Join(", ", migration.Assumptions.Select(Exists))}", session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        for (var i = 0; i < migration.Assumptions.Count; i++)
        {
            var assumption = migration.Assumptions[i];
            var holds = reader.GetBoolean(i);
            if (holds == assumption.Holds) continue;

            var what = $"{assumption.Kind.ToString().ToLowerInvariant()} {Shown(assumption)}";
            throw new RunnerException(
                ExitCode.Failed,
                $"{migration.Version} {migration.Name} was planned for a database where {what} {(assumption.Holds ? "exists" : "does not exist")}; in {session.Database} it {(holds ? "does" : "does not")}. Nothing was changed.",
                "Somebody has changed this database by hand. Bring it back to what the migrations say, then run up again.");
        }
    }

    public static async Task CheckDataAsync(Session session, PlannedMigration migration, Precheck precheck, TimeSpan timeout, CancellationToken cancellation)
    {
        var since = TimeProvider.System.GetTimestamp();
        try
        {
            await CheckDataAsync(session, migration, precheck, StatementTimeout(timeout), cancellation);
        }
        catch (PostgresException broken) when (broken.SqlState == PostgresErrorCodes.QueryCanceled && TimeProvider.System.GetElapsedTime(since) >= timeout)
        {
            throw new RunnerException(
                ExitCode.Failed,
                $"{migration.Version} {migration.Name} stops before it changes anything more in {session.Database}: whether there are {precheck.Found} was not found out within {timeout.TotalSeconds:0.###} s.",
                "Run up again at a quieter time, or give it longer: --precheck-timeout 30m.",
                broken);
        }
    }

    private static async Task CheckDataAsync(Session session, PlannedMigration migration, Precheck precheck, string timeout, CancellationToken cancellation)
    {
        var found = 0L;
        await using (var count = Limited(session, precheck.Count, timeout))
        {
            await using var reader = await count.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            found = reader.GetInt64(0);
            await reader.NextResultAsync(cancellation);
        }

        if (found == 0) return;

        var samples = new List<string>();
        await using (var sample = Limited(session, precheck.Sample, timeout))
        {
            await using var reader = await sample.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) samples.Add(reader.GetString(0));
            await reader.NextResultAsync(cancellation);
        }

        throw new RunnerException(
            ExitCode.Failed,
            $"{migration.Version} {migration.Name} stops before it changes anything more in {session.Database}: there are {(found > 1000 ? "more than 1000" : found)} {precheck.Found}, for example {string.Join("; ", samples)}.",
            precheck.Remedy);
    }

    // One round trip. An error undoes the first setting with the rest of the batch, so that no later step has it.
    private static NpgsqlBatch Limited(Session session, string question, string timeout)
    {
        var batch = new NpgsqlBatch(session.Connection);
        foreach (var statement in (string[])[timeout, question, "set statement_timeout = 0"]) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        return batch;
    }

    private static string StatementTimeout(TimeSpan timeout) => string.Create(CultureInfo.InvariantCulture, $"set statement_timeout = {Math.Max(1, (long)timeout.TotalMilliseconds)}");

    private static string Shown(Assumption assumption) => assumption.Kind == AssumptionKind.Schema
        ? assumption.Object.Schema
        : assumption.Part is null ? assumption.Object.ToString() : $"{assumption.Object}.{assumption.Part}";

    private static string Exists(Assumption assumption)
    {
        var table = $"pg_catalog.to_regclass({Blockers.Regclass(assumption.Object)})";
        var part = Sql.Identifier.Literal(assumption.Part ?? "");
        return assumption.Kind switch
        {
            AssumptionKind.Schema => $"pg_catalog.to_regnamespace({Sql.Identifier.Literal(Sql.Identifier.Quote(assumption.Object.Schema))}) is not null",
            AssumptionKind.Column => $"exists (select 1 from pg_catalog.pg_attribute where attrelid = {table} and attname = {part} and attnum > 0 and not attisdropped)",
            AssumptionKind.Index => $"exists (select 1 from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid where i.indrelid = {table} and c.relname = {part})",
            AssumptionKind.Constraint => $"exists (select 1 from pg_catalog.pg_constraint where conrelid = {table} and conname = {part})",
            _ => $"{table} is not null",
        };
    }
}
