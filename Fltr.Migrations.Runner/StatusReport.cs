using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
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
    /// <summary>The migration that the runner is at, where it has said so.</summary>
    public string? RunningAt { get; init; }

    /// <summary>The sessions that the runner waits for.</summary>
    public IReadOnlyList<Blocker> Blocking { get; init; } = [];

    /// <summary>The environment that the database is of, where it says so.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether it takes only plans from a clean commit.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Reads it. A database that does not exist has everything pending.</summary>
    /// <exception cref="RunnerException">The database cannot be reached, or is another one.</exception>
    public static async Task<StatusReport> ReadAsync(PlanFile plan, DatabaseAddress address, RunnerOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var session = await Session.OpenAsync(address, plan.Database, create: false, cancellation, options.RoleFor(plan));
            var state = session.ReadState(takeLock: false, cancellation);
            var refusal = Look(session, state, plan, options, cancellation);
            var schedule = await Planning.MakeAsync(session, state, plan, cancellation, withDetails: true);
            if (refusal is not null) schedule = schedule with { Refusals = [.. schedule.Refusals, refusal] };
            var runner = await Blockers.OfRunnerAsync(session.Connection, cancellation);
            return new StatusReport(plan.Database, schedule, state.Now, runner)
            {
                RunningAt = runner is null ? null : At(runner, state, plan),
                Blocking = runner is null ? [] : await Blockers.OfSessionAsync(session.Connection, runner.Pid, cancellation),
                Environment = state.Claim?.Environment,
                IsProtected = state.Claim?.IsProtected ?? false,
            };
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
        {
            var pending = plan.Entries.Select(plan.Read).ToList();
            var now = TimeProvider.System.GetUtcNow();
            return new StatusReport(plan.Database, Schedule.Make(pending, [], plan.Entries, new HashSet<long>(), born: true, now), now, null);
        }
    }

    // Looking harms nobody: from another environment and into a copy, too. That up would be refused is worth a line.
    internal static string? Look(Session session, DatabaseState state, PlanFile plan, RunnerOptions options, CancellationToken cancellation)
    {
        var looking = options with { Claim = true, CopyOf = null, Environment = state.Claim?.Environment };
        if (state.Claim is not { } claim || SamePlace.Refuse(claim, state, plan, looking) is not { } copy)
        {
            Identity.Check(session, state, plan, looking, cancellation);
            return null;
        }

        Identity.Check(session, state, plan, looking with { CopyOf = plan.Database }, cancellation);
        return $"{copy.Message} {copy.Remedy}";
    }

    private static string? At(Blocker runner, DatabaseState state, PlanFile plan)
    {
        if (Announcement.Version(runner.Application) is not { } version) return null;

        var name = plan.Entries.FirstOrDefault(e => e.Version == version) is { } entry ? $" {plan.Read(entry).Name}" : "";
        var steps = state.Unfinished.Count(u => u.Version == version && u.Done);
        return $"{version}{name}{(steps == 0 ? "" : $", {steps} steps done")}";
    }
}
