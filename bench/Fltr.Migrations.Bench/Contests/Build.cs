using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>A build with nothing to do, beside the same sources in a class library.</summary>
internal static class Build
{
    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var plain = await workshop.BuildAsync("plain", MigrationProject.Plain, folder => Sources.WriteGrowth(folder, workshop.Options.Migrations));
        var rows = new List<Row>();
        foreach (var (what, arguments) in new (string, string[])[] { ("no-change build", []), ("the same, --no-restore", ["--no-restore"]) })
        {
            // The two differ by less than one run differs from the next.
            var results = await Race.RunAsync(workshop.Options.Rounds * 4, Contestant("Microsoft.NET.Sdk", plain, arguments), Contestant("Fltr.Migrations.Sdk", workshop.Growth, arguments));
            rows.Add(Row.Of(what, results[0]));
            rows.Add(Row.Of(what, results[1], results[0]) with { Target = new Target("×", 1.1, results[1].Wall / results[0].Wall) });
        }

        return rows;
    }

    private static Contestant Contestant(string name, MigrationProject project, string[] arguments) =>
        new(name, [.. MigrationProject.Build, .. arguments]) { Folder = project.Folder, Environment = project.Environment };
}
