using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Sql;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>
/// A step that cannot run in a transaction: an index built or dropped concurrently, or SQL of the author's. What became of it is known only
/// from the database, so it is noted before it begins.
/// </summary>
internal sealed class StepAlone(Session session, RunnerOptions options, PlannedMigration migration, Direction direction, Work work, TransactionSegment transactions)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await transactions.RunAsync([], [Records.Step(migration, direction, work, done: false)], [], cancellation);
        if (work.Step.Builds is { } built) await BuildAsync(built, cancellation);
        else if (work.Step.Drops is { } dropped) await DropAsync(dropped, cancellation);
        else foreach (var statement in work.Step.Sql) await ExecuteAsync(statement, cancellation);
    }

    private async Task BuildAsync(Name index, CancellationToken cancellation)
    {
        switch (await IsValidAsync(index, cancellation))
        {
            // Noted before it began, finished before the note could be changed.
            case true: return;

            case false:
                await ExecuteAsync(SqlText.Write($"drop index concurrently {index}"), cancellation);
                options.Tell(new LeftoverDropped(session.Database, migration.Version, index.ToString()));
                break;
        }

        var blockers = await Blockers.OfSnapshotsAsync(session.Connection, cancellation);
        if (blockers.Count > 0) options.Tell(new BuildWaits(session.Database, migration.Version, index.ToString(), blockers));
        foreach (var statement in work.Step.Sql) await ExecuteAsync(statement, cancellation);
    }

    private async Task DropAsync(Name index, CancellationToken cancellation)
    {
        if (await IsValidAsync(index, cancellation) is null) return;
        foreach (var statement in work.Step.Sql) await ExecuteAsync(statement, cancellation);
    }

    // No timeout: a concurrent build waits for every older transaction, and broken off it leaves an invalid index.
    private async Task ExecuteAsync(string statement, CancellationToken cancellation) => await transactions.RetryAsync(
        async () =>
        {
            await session.ExecuteAsync("set lock_timeout = 0", cancellation);
            await session.ExecuteAsync(statement, cancellation);
            await session.ExecuteAsync(Session.OrdinaryLockTimeout, cancellation);
            return true;
        },
        work.Step.Locks,
        cancellation);

    private async Task<bool?> IsValidAsync(Name index, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select indisvalid from pg_catalog.pg_index where indexrelid = pg_catalog.to_regclass({Blockers.Regclass(index)})", session.Connection);
        return (bool?)await command.ExecuteScalarAsync(cancellation);
    }
}
