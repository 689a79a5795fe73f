using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Migrations that would be done another way if their table had rows: whether it has costs a question.</summary>
internal static class Online
{
    private const int Tables = 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var project = await workshop.BuildAsync("indexes", MigrationProject.Ours, folder => Sources.WriteIndexesOnOlderTables(folder, Tables));
        var trips = await Counting.OfEachAsync(workshop, PlanFile.Open(project.Plan), Tables, Contestants.Tool);
        return [new Row("each with an online form", "fltr-migrations") { RoundTrips = trips, Target = new Target("round trips", 2, trips) }];
    }
}
