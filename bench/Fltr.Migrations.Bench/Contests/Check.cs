using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Every migration judged: by the compiler as the build starts it, and by the tool.</summary>
internal static class Check
{
    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var project = await workshop.GrowthAsync();
        var results = await Race.RunAsync(
            workshop.Options.Rounds * 2,
            new Contestant("compiler", ["dotnet", workshop.Repository.Compiler, "@" + project.CheckArguments]) { Folder = project.Folder },
            new Contestant("fltr-migrations check", ["dotnet", workshop.Repository.Tool, "check", "--no-build"]) { Folder = project.Folder });

        var what = $"check of {workshop.Options.Migrations:N0}";
        return [.. results.Select(result => Row.Of(what, result) with { Target = new Target("wall, ms", 800, result.Wall) })];
    }
}
