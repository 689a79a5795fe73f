using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>
/// One transaction in one round trip: fence, statements, records. A lock that is not to be had soon is given up, so that nobody queues
/// behind it for long, and tried again.
/// </summary>
internal sealed class TransactionSegment(Session session, RunnerOptions options, PlannedMigration migration)
{
    // A deadlock is resolved by the server against one of the two; the other one has gone on, so the next try meets an open road.
    public static bool IsPassing(PostgresException failure) =>
        failure.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public async Task RunAsync(Seq<string> statements, IReadOnlyList<NpgsqlBatchCommand> records, IEnumerable<StepLock> locks, CancellationToken cancellation)
    {
        var taken = locks.ToList();
        await RetryAsync(
            async () =>
            {
                await using var batch = new NpgsqlBatch(session.Connection);
                foreach (var command in Commands(session, options, migration, statements, records.Select(Copy), taken)) batch.BatchCommands.Add(command);
                await batch.ExecuteNonQueryAsync(cancellation);
                return true;
            },
            taken,
            cancellation);
    }

    /// <summary>Does something until its locks are to be had, for as long as patience lasts.</summary>
    public async Task<T> RetryAsync<T>(Func<Task<T>> attempt, IReadOnlyList<StepLock> locks, CancellationToken cancellation)
    {
        var since = TimeProvider.System.GetTimestamp();
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (PostgresException failure) when (IsPassing(failure))
            {
                await session.RollbackAsync();
                await session.ExecuteAsync(Announcement.Again(migration.Version), cancellation);
                var blockers = await Blockers.OfLocksAsync(session.Connection, locks, cancellation);
                if (TimeProvider.System.GetElapsedTime(since) > options.LockPatience) throw Failure.Locked(session, migration, locks, blockers, options.LockPatience);

                var strongest = locks.Count == 0 ? null : locks.MaxBy(l => l.Mode);
                options.Tell(new LockRefused(session.Database, migration.Version, strongest?.Object.ToString() ?? "", strongest?.Mode.Sql() ?? "", number, blockers));
                await Task.Delay(Pause(number), cancellation);
            }
            catch (PostgresException failure) when (session.IsOpen)
            {
                throw await RefuseAsync(failure);
            }
            catch (NpgsqlException lost)
            {
                throw Failure.Lost(session, migration, lost);
            }
            catch (OperationCanceledException)
            {
                await session.RollbackAsync();
                throw;
            }
        }
    }

    /// <summary>Ends the transaction that failed and writes the attempt down. Gives back what to say.</summary>
    public async Task<RunnerException> RefuseAsync(PostgresException failure)
    {
        await session.RollbackAsync();
        await RecordAsync(failure);
        return Failure.Of(session, migration, failure);
    }

    /// <summary>The commands of one transaction, from begin to commit.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Commands(
        Session session, RunnerOptions options, PlannedMigration migration, IEnumerable<string> statements, IEnumerable<NpgsqlBatchCommand> records, IReadOnlyList<StepLock> locks)
    {
        // Where the lock stops nobody, a longer wait harms nobody.
        var timeout = locks.Any(l => l.Mode.StopsWriters()) ? options.LockTimeout : options.LockTimeout * 10;
        yield return new NpgsqlBatchCommand("begin");
        yield return new NpgsqlBatchCommand(Announcement.Sql(migration.Version, timeout));
        yield return Records.Enter(session.Run);
        foreach (var statement in statements) yield return new NpgsqlBatchCommand(statement);
        foreach (var record in records) yield return record;
        yield return new NpgsqlBatchCommand("commit");
    }

    // A command and its parameters belong to one batch; a retry needs new ones.
    private static NpgsqlBatchCommand Copy(NpgsqlBatchCommand command)
    {
        var copy = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters) copy.Parameters.Add(parameter.Clone());
        return copy;
    }

    // Written when the transaction is gone, or it would go with it.
    private async Task RecordAsync(PostgresException failure)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(Records.Failed(migration, options.Client, $"{failure.SqlState}: {failure.MessageText}"));
        await batch.ExecuteNonQueryAsync(CancellationToken.None);
    }

    // Jitter, or two runners that met once meet every time.
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(Math.Min(250 * Math.Pow(1.5, Math.Min(attempt, 10)), 8000) * (0.5 + Random.Shared.NextDouble()));
}
