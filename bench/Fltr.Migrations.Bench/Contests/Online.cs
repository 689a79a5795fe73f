using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Migrations that would be done another way if their table had rows: whether it has costs a question.</summary>
internal static class Online
{
    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var plan = PlanFile.Open((await workshop.IndexesAsync()).Plan);
        var trips = await Counting.OfEachAsync(workshop, plan, Workshop.IndexMigrations / 2, Contestants.Tool);
        return [new Row("each with an online form", "fltr-migrations") { RoundTrips = trips, Target = new Target("round trips", 2, trips) }];
    }
}
