using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Runner.Scheduling;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// Applies a plan to one database. <see cref="BeginAsync"/> connects, takes the lock and decides; nothing is changed before
/// <see cref="ApplyAsync"/>, so that several databases can be looked at before the first one is touched.
/// </summary>
public sealed class UpRun : IAsyncDisposable
{
    private readonly Session _session;
    private readonly PlanFile _plan;
    private readonly RunnerOptions _options;
    private readonly DatabaseState _state;

    private UpRun(Session session, PlanFile plan, RunnerOptions options, DatabaseState state, Schedule schedule)
    {
        _session = session;
        _plan = plan;
        _options = options;
        _state = state;
        Schedule = schedule;
    }

    /// <summary>What will be done, what is held and why.</summary>
    public Schedule Schedule { get; }

    /// <summary>Connects (the database is created when the server does not have it), waits for other runners, reads the history and decides.</summary>
    /// <exception cref="RunnerException">The database cannot be reached, is another one, or plan and history do not agree.</exception>
    public static async Task<UpRun> BeginAsync(PlanFile plan, DatabaseAddress address, RunnerOptions options, CancellationToken cancellation)
    {
        var session = await OpenAsync(plan, address, options, cancellation);
        try
        {
            var state = await LockAsync(session, options, cancellation);
            state = Identity.Check(session, state, plan, options, cancellation);
            var schedule = await Planning.MakeAsync(session, state, plan, cancellation);
            Unfinished.Check(state, plan);
            if (schedule.Refusals.Count > 0) throw Planning.Refused(plan, schedule);
            if (state.Claim is { } claim && schedule.Pending.Any())
            {
                if (claim.IsProtected) await Protection.CheckAsync(plan, options, cancellation);
                await OwnedTables.CheckAsync(session, schedule, cancellation);
            }

            return new UpRun(session, plan, options, state, schedule);
        }
        catch (NpgsqlException failure)
        {
            await session.DisposeAsync();
            throw Failure.OfHistory(plan.Database, failure);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Applies what is pending, in order. Cancelled or failed, it leaves what was committed, recorded.</summary>
    /// <exception cref="RunnerException">A migration failed, or a lock was not to be had.</exception>
    /// <returns>The migrations that were applied.</returns>
    public async Task<IReadOnlyList<AppliedNow>> ApplyAsync(CancellationToken cancellation)
    {
        try
        {
            return await ApplyPendingAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw Failure.OfHistory(_session.Database, failure);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private async Task<List<AppliedNow>> ApplyPendingAsync(CancellationToken cancellation)
    {
        // Read again one by one: all of them at once, with what they do, would be ten times as large as the plan.
        var versions = Schedule.Pending.Select(p => p.Version).ToHashSet();
        var pending = _plan.Entries.Where(e => versions.Contains(e.Version)).ToList();
        var born = _state.Claim?.Born ?? true;
        if (_state.Claim is null) await Identity.ClaimAsync(_session, _plan, _options, cancellation);
        else await Identity.RecordAsync(_session, _state, _options, cancellation);
        if (pending.Count > 0) _session.BeginRun(cancellation);

        var applied = new List<AppliedNow>(pending.Count);
        while (applied.Count < pending.Count)
        {
            var together = Pipeline.Take(pending.Skip(applied.Count).Select(_plan.Read), _state.Unfinished);
            var isDone = together.Count > 1 && await new Pipeline(_session, _options).RunAsync(together, Started, Applied, cancellation) == together.Count;
            if (!isDone) await ApplyAloneAsync(_plan.Read(pending[applied.Count]));
        }

        if (born) _session.Execute(["update fltr_migrations.meta set born = false where born"], cancellation);
        return applied;

        async Task ApplyAloneAsync(PlannedMigration migration)
        {
            Started(migration);
            var started = TimeProvider.System.GetTimestamp();
            var recorded = _state.Unfinished.Where(u => u.Direction == Direction.Up && u.Version == migration.Version).ToList();
            await new MigrationWork(_session, _options, migration, Direction.Up, recorded).RunAsync(cancellation);
            Applied(migration, TimeProvider.System.GetElapsedTime(started));
        }

        void Started(PlannedMigration migration) => _options.Tell(new MigrationStarted(_session.Database, migration.Version, migration.Name, applied.Count + 1, pending.Count));

        void Applied(PlannedMigration migration, TimeSpan took)
        {
            applied.Add(new AppliedNow(migration.Version, migration.Name, took));
            _options.Tell(new MigrationApplied(_session.Database, migration.Version, migration.Name, took));
        }
    }

    // A name that is not the plan's may be a slip: it must not leave a database behind.
    private static async Task<Session> OpenAsync(PlanFile plan, DatabaseAddress address, RunnerOptions options, CancellationToken cancellation)
    {
        var create = options.Claim || address.Database == plan.Database;
        try
        {
            return await Session.OpenAsync(address, plan.Database, create, cancellation, options.RoleFor(plan));
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing && !create)
        {
            throw new RunnerException(
                ExitCode.Usage,
                $"{plan.ConnectionVariable} leads to {address.Database}, which the server does not have, and a database is made under the plan's own name only: {plan.Database}.",
                $"Correct {plan.ConnectionVariable}. If {address.Database} is meant to be {plan.Database}, say so once: fltr-migrations up --claim",
                missing);
        }
    }

    internal static async Task<DatabaseState> LockAsync(Session session, RunnerOptions options, CancellationToken cancellation)
    {
        var since = TimeProvider.System.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            // Tried and slept, never waited for: a session that waits in a statement holds a snapshot, and an index build of the other runner would wait for that.
            var state = session.ReadState(takeLock: true, cancellation);
            if (state.Locked) return state;
            if (state.IsPooled)
            {
                await PoolerProbe.CheckAsync(session, cancellation);
                session.KeepsItsBackend = true;
                continue;
            }

            var waited = TimeProvider.System.GetElapsedTime(since);
            var holder = await Blockers.OfRunnerAsync(session.Connection, cancellation);
            if (waited > options.RunnerPatience)
            {
                throw new RunnerException(
                    ExitCode.Unreachable,
                    $"Another runner has held {session.Database} for longer than {options.RunnerPatience.TotalSeconds:0} s: {holder}.",
                    "Wait for it, or end it: select pg_terminate_backend(pid). What it committed stays, and the next run goes on from there.");
            }

            options.Tell(new WaitingForRunner(session.Database, holder?.ToString() ?? "", waited));
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(100 * attempt, 1000) * (0.5 + Random.Shared.NextDouble())), cancellation);
        }
    }
}

/// <summary>A migration that this run has applied, or undone.</summary>
public sealed record AppliedNow(long Version, string Name, TimeSpan Took);
