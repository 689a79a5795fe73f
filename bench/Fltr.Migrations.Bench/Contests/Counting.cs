using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Counts round trips, in runs that are not timed.</summary>
internal static class Counting
{
    /// <summary>The round trips of a run; its contestant must be one that goes through the proxy.</summary>
    public static async Task<int> OfAsync(Workshop workshop, Contestant contestant)
    {
        using var trips = new RoundTrips(workshop.Server.ProxySocket, workshop.Server.Socket);
        await Race.RunAsync(contestant);
        return trips.Take();
    }

    /// <summary>The round trips that each migration of a plan takes after the first ones: what is done once a run cancels out.</summary>
    public static async Task<double> OfEachAsync(Workshop workshop, PlanFile plan, int first, Func<Workshop, PlanFile, bool, Contestant> contestant)
    {
        var few = await OfAsync(workshop, contestant(workshop, workshop.Part(plan, first), true));
        var all = await OfAsync(workshop, contestant(workshop, plan, true));
        return (double)(all - few) / (plan.Entries.Count - first);
    }
}
