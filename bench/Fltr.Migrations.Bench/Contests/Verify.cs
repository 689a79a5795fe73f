using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>A database of many tables held against its migrations, beside pg_dump, which only reads it.</summary>
internal static class Verify
{
    private const int Tables = 5000;
    private const int Together = 100;

    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var project = await workshop.BuildAsync("tables", MigrationProject.Ours, folder => Sources.WriteManyTables(folder, Tables, Together));
        var plan = PlanFile.Open(project.Plan);
        var tool = Contestants.Tool(workshop, plan);
        await Race.RunAsync(tool);

        var results = await Race.RunAsync(
            workshop.Options.Rounds,
            new Contestant("pg_dump", [workshop.Server.PgDump, "--schema-only"]) { Environment = workshop.Server.PsqlEnvironment(Sources.Database) },
            tool with { Command = ["dotnet", workshop.Programs.Tool, "verify", "--plan", plan.Path], Prepare = () => Task.CompletedTask });

        var what = $"verify of {Tables:N0} tables";
        return [Row.Of(what, results[0]), Row.Of(what, results[1], results[0]) with { Target = new Target("wall, of pg_dump's", 0.5, results[1].Wall / results[0].Wall) }];
    }
}
