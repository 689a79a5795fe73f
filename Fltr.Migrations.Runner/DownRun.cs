using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner;

/// <summary>
/// Undoes the newest migrations of one database from what its history keeps: the code that made them need not be there any more.
/// </summary>
public sealed class DownRun : IAsyncDisposable
{
    private readonly Session _session;
    private readonly RunnerOptions _options;
    private readonly DatabaseState _state;
    private readonly List<PlannedMigration> _migrations;

    private DownRun(Session session, RunnerOptions options, DatabaseState state, List<PlannedMigration> migrations)
    {
        _session = session;
        _options = options;
        _state = state;
        _migrations = migrations;
    }

    /// <summary>The migrations that will be undone, newest first.</summary>
    public IReadOnlyList<PlannedMigration> Migrations => _migrations;

    /// <summary>What the rows lose, one line for each operation that loses some.</summary>
    public IEnumerable<string> Losses => _migrations.SelectMany(m => m.Down!.Where(o => o.Operation.Loss.HasFlag(Loss.Data)).Select(o => $"{m.Version} {m.Name}: {o.Operation}"));

    /// <summary>Connects, takes the lock and finds what has to be undone so that <paramref name="target"/> is the newest version; null undoes the last one.</summary>
    /// <exception cref="RunnerException">There is no history, no way back, or the target is unknown.</exception>
    public static async Task<DownRun> BeginAsync(PlanFile plan, DatabaseAddress address, long? target, RunnerOptions options, CancellationToken cancellation)
    {
        var session = await Session.OpenAsync(address, plan.Database, create: false, cancellation, options.RoleFor(plan));
        try
        {
            var state = await UpRun.LockAsync(session, options, cancellation);
            if (state.Claim is null) throw new RunnerException(ExitCode.Usage, $"{plan.Database} has no history of migrations: there is nothing to undo.");
            state = Identity.Check(session, state, plan, options, cancellation);
            if (state.Claim!.IsProtected) await Protection.CheckAsync(plan, options, cancellation);

            var begun = state.Unfinished.FirstOrDefault(u => u.Direction == Direction.Up);
            if (begun is not null) throw new RunnerException(ExitCode.Failed, $"{begun.Version} is half applied in {plan.Database}.", "Run up first: it goes on where it stopped. Then run down.");
            return new DownRun(session, options, state, await FindAsync(session, plan, target, cancellation));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Undoes them, newest first.</summary>
    /// <exception cref="RunnerException">A step failed, or a lock was not to be had.</exception>
    public async Task<IReadOnlyList<AppliedNow>> RevertAsync(CancellationToken cancellation)
    {
        await Identity.RecordAsync(_session, _state, _options, cancellation);
        _session.BeginRun(cancellation);
        var reverted = new List<AppliedNow>();
        foreach (var migration in _migrations)
        {
            _options.Tell(new MigrationStarted(_session.Database, migration.Version, migration.Name, reverted.Count + 1, _migrations.Count));
            var started = TimeProvider.System.GetTimestamp();
            var recorded = _state.Unfinished.Where(u => u.Direction == Direction.Down && u.Version == migration.Version).ToList();
            await new MigrationWork(_session, _options, migration, Direction.Down, recorded).RunAsync(cancellation);

            var took = TimeProvider.System.GetElapsedTime(started);
            reverted.Add(new AppliedNow(migration.Version, migration.Name, took));
            _options.Tell(new MigrationReverted(_session.Database, migration.Version, migration.Name, took));
        }

        return reverted;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static async Task<List<PlannedMigration>> FindAsync(Session session, PlanFile plan, long? target, CancellationToken cancellation)
    {
        var applied = (await HistoryQueries.DetailsAsync(session.Connection, cancellation)).Reverse().ToList();
        if (target is { } version && version != 0 && applied.All(a => a.Version != version))
        {
            throw new RunnerException(ExitCode.Usage, $"{version} is not applied in {plan.Database}.", "fltr-migrations status lists the versions; 0 undoes all of them.");
        }

        var migrations = new List<PlannedMigration>();
        foreach (var migration in target is null ? applied.Take(1) : applied.TakeWhile(a => a.Version > target))
        {
            var kept = applied.FirstOrDefault(a => a.Change is not null && a.Change == migration.Change && a.Phase == Phase.Contract && a.Version < migration.Version);
            if (kept is not null && migration.Phase != Phase.Contract)
            {
                throw new RunnerException(ExitCode.Usage, $"{migration.Version} {migration.Name} cannot be undone: the contract {kept.Version} {kept.Name} of {migration.Change} rests on it and stays.");
            }

            var down = await HistoryQueries.DownAsync(session.Connection, migration.Version, cancellation) ?? throw new RunnerException(
                ExitCode.Usage,
                $"There is no way back from {migration.Version} {migration.Name}: it took away what cannot be made again, and says so. Nothing was changed.",
                "Go forward: write a migration that mends what is wrong, or restore a backup.");
            migrations.Add(new PlannedMigration(migration.Version, migration.Checksum, migration.Name)
            {
                Phase = migration.Phase,
                Change = migration.Change,
                Down = PlanJson.ReadPlannedOperations(down),
            });
        }

        return migrations;
    }
}
