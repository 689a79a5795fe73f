using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Scheduling;

namespace Fltr.Migrations.Runner;

/// <summary>Brings a plan file and the state of a database together into a schedule. A database that has everything costs no further question.</summary>
internal static class Planning
{
    public static async Task<Schedule> MakeAsync(Session session, DatabaseState state, PlanFile plan, CancellationToken cancellation, bool withDetails = false)
    {
        if (state.Claim is not null && !withDetails && IsEqual(state.Applied, plan.Entries)) return new Schedule([.. plan.Entries.Select(e => new Scheduled(e.Version, Standing.Applied))], []);

        var applied = state.Claim is null ? [] : await HistoryQueries.DetailsAsync(session.Connection, cancellation);
        var has = state.Applied.Select(a => a.Version).ToHashSet();
        var pending = plan.Entries.Where(e => !has.Contains(e.Version)).Select(plan.Read).ToList();
        var begun = state.Unfinished.Where(u => u.Direction == Direction.Up).Select(u => u.Version).ToHashSet();
        var waitsForServices = state.Claim is { Born: false, Format: > 1, IsTakenOver: false } && pending.Any(p => p.WaitsFor is not null);
        var consumers = waitsForServices ? await Consumers.ReadAsync(session.Connection, cancellation) : Consumers.None;
        return Schedule.Make(pending, applied, plan.Entries, begun, state.Claim?.Born ?? true, state.Now, consumers with { WaitsFrom = state.Claim?.WaitsFrom });
    }

    public static RunnerException Refused(PlanFile plan, Schedule schedule) => new(
        ExitCode.Usage,
        $"Plan and history of {plan.Database} do not agree, so nothing was changed:\n  {string.Join("\n  ", schedule.Refusals)}");

    private static bool IsEqual(IReadOnlyList<AppliedVersion> applied, IReadOnlyList<PlanEntry> entries)
    {
        if (applied.Count != entries.Count) return false;
        for (var i = 0; i < applied.Count; i++)
        {
            if (applied[i].Version != entries[i].Version || applied[i].Checksum != entries[i].Checksum) return false;
        }

        return true;
    }
}
