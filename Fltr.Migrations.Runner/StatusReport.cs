using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Runner.Scheduling;

namespace Fltr.Migrations.Runner;

/// <summary>What stands where in one database, read without a lock.</summary>
/// <param name="Database">The logical name.</param>
/// <param name="Schedule">All migrations.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="Running">The runner that is at work now, or null.</param>
public sealed record StatusReport(string Database, Schedule Schedule, DateTimeOffset Now, Blocker? Running)
{
    /// <summary>Reads it. A database that does not exist has everything pending.</summary>
    /// <exception cref="RunnerException">The database cannot be reached, or is another one.</exception>
    public static async Task<StatusReport> ReadAsync(PlanFile plan, DatabaseAddress address, RunnerOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var session = await Session.OpenAsync(address, plan.Database, create: false, cancellation);
            var state = await session.ReadStateAsync(takeLock: false, cancellation);
            await Identity.CheckAsync(session, state, plan, options with { Claim = true }, cancellation);
            var schedule = await Planning.MakeAsync(session, state, plan, cancellation, withDetails: true);
            return new StatusReport(plan.Database, schedule, state.Now, await Blockers.OfRunnerAsync(session.Connection, cancellation));
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
        {
            var pending = plan.Entries.Select(plan.Read).ToList();
            var now = TimeProvider.System.GetUtcNow();
            return new StatusReport(plan.Database, Schedule.Make(pending, [], plan.Entries, new HashSet<long>(), born: true, now), now, null);
        }
    }
}
