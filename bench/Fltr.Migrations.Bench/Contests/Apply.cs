using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Every migration onto an empty database.</summary>
internal static class Apply
{
    private const int Counted = 100;

    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var plan = PlanFile.Open(workshop.Growth.Plan);
        var results = await Race.RunAsync(workshop.Options.Rounds, Contestants.Psql(workshop, plan), Contestants.Tool(workshop, plan));

        var part = workshop.Part(plan, Math.Min(Counted, plan.Entries.Count));
        var psqlTrips = await Counting.OfEachAsync(workshop, part, 1, Contestants.Psql);
        var toolTrips = await Counting.OfEachAsync(workshop, part, 1, Contestants.Tool);

        var what = $"apply {plan.Entries.Count:N0}";
        return
        [
            Row.Of(what, results[0]),
            Row.Of(what, results[1], results[0]) with { Target = new Target("client CPU, ms", 1500, results[1].Cpu) },
            new Row("each of them", "psql") { RoundTrips = psqlTrips },
            new Row("each of them", "fltr-migrations") { RoundTrips = toolTrips, Target = new Target("round trips", 1, toolTrips) },
        ];
    }
}
