using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>Runs of plans against throw-away databases.</summary>
internal static class Runs
{
    public static async Task<IReadOnlyList<AppliedNow>> UpAsync(this ThrowawayDatabase database, PlanFile plan, Action<RunEvent>? tell = null, CancellationToken cancellation = default)
    {
        var options = new RunnerOptions { Claim = true, Tell = tell ?? (_ => { }) };
        await using var run = await UpRun.BeginAsync(plan, database.Address, options, cancellation);
        return await run.ApplyAsync(cancellation);
    }

    public static async Task<IReadOnlyList<AppliedNow>> DownAsync(this ThrowawayDatabase database, PlanFile plan, long? target = null)
    {
        await using var run = await DownRun.BeginAsync(plan, database.Address, target, new RunnerOptions { Claim = true }, CancellationToken.None);
        return await run.RevertAsync(CancellationToken.None);
    }

    public static Task<StatusReport> StatusAsync(this ThrowawayDatabase database, PlanFile plan) =>
        StatusReport.ReadAsync(plan, database.Address, new RunnerOptions(), CancellationToken.None);
}
