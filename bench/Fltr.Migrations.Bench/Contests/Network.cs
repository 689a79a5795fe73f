using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Migrations onto a server that is not on the same machine: where round trips cost time.</summary>
internal static class Network
{
    private const int Migrations = 40;

    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var plan = PlanFile.Open(workshop.Growth.Plan);
        var part = workshop.Part(plan, Math.Min(Migrations, plan.Entries.Count));
        var rows = new List<Row>();
        foreach (var (delay, most) in new[] { (2, 0.6), (20, 0.35) })
        {
            using var network = new RoundTrips(workshop.Server.ProxySocket, workshop.Server.Socket, TimeSpan.FromMilliseconds(delay));
            var results = await Race.RunAsync(workshop.Options.Rounds, Contestants.Psql(workshop, part, throughProxy: true), Contestants.Tool(workshop, part, throughProxy: true));
            var what = $"apply {part.Entries.Count} at {delay} ms";
            rows.Add(Row.Of(what, results[0]));
            rows.Add(Row.Of(what, results[1], results[0]) with { Target = new Target("×", most, results[1].Wall / results[0].Wall) });
        }

        return rows;
    }
}
