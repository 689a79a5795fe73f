using Fltr.Migrations.Plans;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>
/// A backfill: many small transactions along the key, each with its cursor in the same transaction. It goes through the table again
/// until a pass changes nothing, since rows may have come in behind it.
/// </summary>
internal sealed class BatchedStep(Session session, RunnerOptions options, PlannedMigration migration, Work work, TransactionSegment transactions)
{
    private static readonly TimeSpan _aim = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan _lockTimeout = TimeSpan.FromSeconds(5);

    private long _size = 1000;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var batch = work.Step.Batch!;
        var estimate = await EstimateAsync(batch.Rows, cancellation);
        var (pass, key) = await ResumeAsync(cancellation);
        var (taken, changed, before) = (0L, 0L, long.MaxValue);
        while (true)
        {
            var started = TimeProvider.System.GetTimestamp();
            var from = key;
            var number = pass;
            var done = await transactions.RetryAsync(() => OneAsync(batch.Sql, from, number, cancellation), work.Step.Locks, cancellation);
            Adapt(TimeProvider.System.GetElapsedTime(started));
            taken += done.Taken;
            changed += done.Changed;
            key = done.Key;
            options.Tell(new BackfillProgress(session.Database, migration.Version, taken, estimate));
            if (done.Taken > 0) continue;

            if (changed == 0) return;
            if (changed >= before) throw Failure.Endless(session, migration, work, changed);
            (before, changed, taken, key, pass) = (changed, 0, 0, null, pass + 1);
        }
    }

    private async Task<(string? Key, long Taken, long Changed)> OneAsync(string sql, string? key, int pass, CancellationToken cancellation)
    {
        (string? Key, long Taken, long Changed) done;
        await using (var begin = new NpgsqlBatch(session.Connection))
        {
            begin.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
            begin.BatchCommands.Add(new NpgsqlBatchCommand(Announcement.Sql(migration.Version, _lockTimeout)));
            begin.BatchCommands.Add(Records.Enter(session.Run));
            begin.BatchCommands.Add(Records.Command(sql, Records.Untyped(key), _size));
            await using var reader = await begin.ExecuteReaderAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            await reader.ReadAsync(cancellation);
            done = (reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2));
        }

        await using var end = new NpgsqlBatch(session.Connection);
        end.BatchCommands.Add(Records.Command(
            """
            insert into fltr_migrations.backfill as b (version, operation, pass, key, taken, changed, started_at, updated_at)
            values ($1, $2, $3, $4::text[], $5, $6, now(), clock_timestamp())
            on conflict (version, operation) do update
            set pass = excluded.pass, key = excluded.key, taken = b.taken + excluded.taken, changed = b.changed + excluded.changed, updated_at = excluded.updated_at
            """,
            migration.Version, work.Operation, pass, Records.Untyped(done.Key), done.Taken, done.Changed));
        end.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await end.ExecuteNonQueryAsync(cancellation);
        return done;
    }

    private async Task<(int Pass, string? Key)> ResumeAsync(CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(Records.Command("select pass, key::text from fltr_migrations.backfill where version = $1 and operation = $2", migration.Version, work.Operation));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return (1, null);
        return (reader.GetInt32(0), reader.IsDBNull(1) ? null : reader.GetString(1));
    }

    private async Task<long> EstimateAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, session.Connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private void Adapt(TimeSpan took)
    {
        if (took > _aim * 2) _size = Math.Max(100, _size / 2);
        else if (took < _aim / 2) _size = Math.Min(50_000, _size * 2);
    }
}
