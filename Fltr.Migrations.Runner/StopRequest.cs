using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// Stops a run from anywhere: its number is replaced, so that the fence ends it at its next step. What it committed stays, and the next run
/// goes on from there.
/// </summary>
/// <param name="Runner">The runner that was at work, or null when there was none and nothing was done.</param>
/// <param name="IsCancelled">Whether the statement that it was at was cancelled, too.</param>
public sealed record StopRequest(Blocker? Runner, bool IsCancelled)
{
    /// <param name="plan">The plan of the database.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="now">Whether to cancel the statement that it is at, instead of waiting for its end.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<StopRequest> SendAsync(PlanFile plan, DatabaseAddress address, bool now, string client, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(address, plan.Database, create: false, cancellation, plan.RunAs);
        var state = session.ReadState(takeLock: false, cancellation);
        if (state.Claim is { } claim) Identity.CheckClaim(claim, state, plan);

        var runner = await Blockers.OfRunnerAsync(session.Connection, cancellation);
        if (runner is null || state.Claim is null) return new StopRequest(null, false);

        // The run's row is shared by the step it is at, so this waits for the step's end: a lock timeout would give up just then.
        var cancelled = now && await CancelAsync(session, runner.Pid, cancellation);
        await session.ExecuteAsync("set lock_timeout = 0", cancellation);
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(Records.Command("update fltr_migrations.meta set run = run + 1, stopped_by = session_user || ', ' || $1 where run = $2", client, state.Claim.Run));
        await batch.ExecuteNonQueryAsync(cancellation);
        return new StopRequest(runner, cancelled);
    }

    private static async Task<bool> CancelAsync(Session session, int pid, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(Records.Command("select pg_catalog.pg_cancel_backend($1)", pid));
        return (bool)(await batch.ExecuteScalarAsync(cancellation))!;
    }
}
