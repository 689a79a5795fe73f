using System.Data;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>
/// Several migrations in one round trip, each in its own transaction: begin, fence, statements, records, commit. There is one Sync at the end, so a
/// failure ends all that follows it (manual, 55.2.4); error barriers would go on behind it.
/// </summary>
internal sealed class Pipeline(Session session, RunnerOptions options)
{
    private const int Longest = 10;

    /// <summary>The migrations, from the first on, that need no answer of the server in between: no question, no choice of a form, no step of its own.</summary>
    public static List<PlannedMigration> Take(IEnumerable<PlannedMigration> pending, IReadOnlyList<RecordedStep> unfinished) =>
        [.. pending.Take(Longest).TakeWhile(m => IsPlain(m) && unfinished.All(u => u.Version != m.Version))];

    /// <summary>Applies them and tells of each. Gives back how many: the next one, if any is left, was refused its locks and has to be tried alone.</summary>
    /// <exception cref="RunnerException">One failed; those before it are committed.</exception>
    public async Task<int> RunAsync(IReadOnlyList<PlannedMigration> migrations, Action<PlannedMigration> started, Action<PlannedMigration, TimeSpan> applied, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        var ends = new List<int>(migrations.Count);
        foreach (var migration in migrations)
        {
            foreach (var command in Commands(migration)) batch.BatchCommands.Add(command);
            ends.Add(batch.BatchCommands.Count);
        }

        var (done, took) = (0, TimeSpan.Zero);
        try
        {
            Blocking.Run(Read, batch.Cancel, cancellation);
            return done;
        }
        catch (PostgresException failure) when (session.IsOpen)
        {
            if (TransactionSegment.IsPassing(failure))
            {
                await session.RollbackAsync();
                return done;
            }

            started(migrations[done]);
            throw await new TransactionSegment(session, options, migrations[done]).RefuseAsync(failure);
        }
        catch (NpgsqlException lost)
        {
            started(migrations[done]);
            throw Failure.Lost(session, migrations[done], lost);
        }
        catch (OperationCanceledException)
        {
            if (done < migrations.Count) started(migrations[done]);

            // A server that has not answered the cancelling is not asked anything else.
            if (session.Connection.FullState == ConnectionState.Open) await session.RollbackAsync();
            throw;
        }

        // The server may keep what it has answered until the end: whoever cancels learns what was committed from the failure.
        object Read()
        {
            try
            {
                using var reader = batch.ExecuteReader();
                ReadAll(reader);
                return reader;
            }
            catch (PostgresException failure)
            {
                TellUpTo(Failed(failure));
                throw;
            }
        }

        void ReadAll(NpgsqlDataReader reader)
        {
            for (var more = true; more;)
            {
                var isLast = reader.FieldCount == 1 && reader.GetName(0) == Records.Took && reader.Read();
                if (isLast) took = TimeSpan.FromMicroseconds(reader.GetInt64(0));
                more = reader.NextResult();

                // The commit that follows the record has no result, and would have thrown.
                if (isLast) TellUpTo(done + 1);
            }
        }

        void TellUpTo(int count)
        {
            for (; done < count; done++)
            {
                started(migrations[done]);
                TellSteps(migrations[done]);
                applied(migrations[done], took);
            }
        }

        // Whose command failed: all before it are committed.
        int Failed(PostgresException failure)
        {
            var command = failure.BatchCommand is NpgsqlBatchCommand known ? batch.BatchCommands.IndexOf(known) : -1;
            return command < 0 ? done : ends.FindIndex(end => command < end);
        }
    }

    private void TellSteps(PlannedMigration migration)
    {
        foreach (var work in Forms.Work(migration.Operations, new Form[migration.Operations.Count], []))
            options.Tell(new StepDone(session.Database, migration.Version, work.Operation, work.Index, work.Step.Sql.FirstOrDefault() ?? ""));
    }

    private IEnumerable<NpgsqlBatchCommand> Commands(PlannedMigration migration)
    {
        var steps = migration.Operations.SelectMany(o => o.Direct).ToList();
        return TransactionSegment.Commands(
            session, options, migration, steps.SelectMany(s => s.Sql), Records.Applied(migration, options.Client, inSteps: false), [.. steps.SelectMany(s => s.Locks)]);
    }

    // SQL of the author's and work on rows may take long, and whoever asks a run to stop gets in between two round trips.
    private static bool IsPlain(PlannedMigration migration) => migration.Assumptions.Count == 0 && migration.Operations.Count > 0 && migration.Operations.All(
        o => o is { Online: null, Precheck: null, Word: not ("execute sql" or "insert rows" or "update rows" or "delete rows" or "delete orphans") }
            && o.Direct.All(s => s is { Transaction: Transaction.Shared, Batch: null, Precheck: null }));
}
