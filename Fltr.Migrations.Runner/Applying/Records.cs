using System.Globalization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Npgsql;
using NpgsqlTypes;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>The commands that write the history.</summary>
internal static class Records
{
    /// <summary>The column in which an applied migration's record says how many microseconds it took, by the server's clock.</summary>
    public const string Took = "fltr_migrations_took";

    public static NpgsqlBatchCommand Enter(long run) => Command("select fltr_migrations.enter($1)", run);

    public static NpgsqlBatchCommand Step(PlannedMigration migration, Direction direction, Work work, bool done) => Command(
        """
        insert into fltr_migrations.step (direction, version, checksum, operation, form, step, done, sql, started_at, finished_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, now(), clock_timestamp())
        on conflict (direction, version, operation, form, step) do update set done = excluded.done, finished_at = excluded.finished_at
        """,
        Word(direction), migration.Version, migration.Checksum, work.Operation, Word(work.Form), work.Index, done, string.Join(";\n", work.Step.Batch is null ? work.Step.Sql : [work.Step.Batch.Sql]));

    /// <summary>The migration is applied: its row, with the steps it took, and no unfinished work any more.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Applied(PlannedMigration migration, string client, bool inSteps)
    {
        var steps = inSteps
            ? "(select json_agg(json_build_object('operation', operation, 'form', form, 'step', step, 'sql', sql, 'started', started_at, 'finished', finished_at) order by started_at) from fltr_migrations.step where direction = 'up' and version = $1)"
            : "null::json";
        var started = inSteps ? "least(now(), (select min(started_at) from fltr_migrations.step where direction = 'up' and version = $1))" : "now()";
        yield return Command(
            $"""
            insert into fltr_migrations.history (version, name, description, owner, phase, change, checksum, state, started_at, finished_at, applied_by, client, reads, writes, operations, down, steps)
            values ($1, $2, $3, $4, $5, $6, $7, 'applied', {started}, clock_timestamp(), session_user, $8, $9::text[], $10::text[], $11::json, $12::json, {steps})
            returning (extract(epoch from finished_at - started_at) * 1000000)::bigint as {Took}
            """,
            migration.Version, migration.Name, migration.Description, migration.Owner, migration.Phase.ToString().ToLowerInvariant(), migration.Change, migration.Checksum, client,
            Untyped(HistoryQueries.ArrayConstant(migration.Reads)), Untyped(HistoryQueries.ArrayConstant(migration.Writes)),
            Untyped($"[{string.Join(',', migration.Operations.Select(o => o.OperationJson))}]"), Untyped(migration.DownJson));
        if (inSteps) yield return Forget(Direction.Up, migration.Version);
    }

    /// <summary>The migration is undone: its row says so.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Reverted(long version, string client)
    {
        yield return Command(
            "update fltr_migrations.history set state = 'reverted', reverted_at = clock_timestamp(), reverted_by = session_user || ', ' || $2 where version = $1 and state = 'applied'",
            version, client);
        yield return Forget(Direction.Down, version);
        yield return Command("delete from fltr_migrations.backfill where version = $1", version);
    }

    /// <summary>An attempt that failed, with the server's words.</summary>
    public static NpgsqlBatchCommand Failed(PlannedMigration migration, string client, string error) => Command(
        """
        insert into fltr_migrations.history (version, name, description, owner, phase, change, checksum, state, started_at, finished_at, applied_by, client, reads, writes, operations, error)
        values ($1, $2, $3, $4, $5, $6, $7, 'failed', now(), clock_timestamp(), session_user, $8, '{}', '{}', '[]', $9)
        """,
        migration.Version, migration.Name, migration.Description, migration.Owner, migration.Phase.ToString().ToLowerInvariant(), migration.Change, migration.Checksum, client, error);

    public static NpgsqlBatchCommand Command(string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(Parameter(value));
        return command;
    }

    /// <summary>A text whose type the server finds out: arrays and JSON need no type of the client then.</summary>
    public static NpgsqlParameter Untyped(string? value) => new() { NpgsqlDbType = NpgsqlDbType.Unknown, Value = (object?)value ?? DBNull.Value };

    private static NpgsqlBatchCommand Forget(Direction direction, long version) => Command(
        string.Create(CultureInfo.InvariantCulture, $"delete from fltr_migrations.step where direction = '{Word(direction)}' and version = $1"), version);

    private static string Word(Direction direction) => direction == Direction.Up ? "up" : "down";

    private static string Word(Form form) => form == Form.Online ? "online" : "direct";

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        NpgsqlParameter parameter => parameter,
        null => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = DBNull.Value },
        string text => new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
        _ => throw new ArgumentException($"A {value.GetType().Name} is no parameter of the history."),
    };
}
