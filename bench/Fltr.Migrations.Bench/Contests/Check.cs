using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>Every migration judged: by the compiler as the build starts it, and by the tool, which goes through MSBuild; the C# is compiled already.</summary>
internal static class Check
{
    public static async Task<IReadOnlyList<Row>> RunAsync(Workshop workshop)
    {
        var project = workshop.Growth;
        var results = await Race.RunAsync(
            workshop.Options.Rounds * 2,
            new Contestant("compiler", ["dotnet", workshop.Programs.Compiler, "@" + project.CheckArguments]) { Folder = project.Folder },
            new Contestant("fltr-migrations check", ["dotnet", workshop.Programs.Tool, "check"]) { Folder = project.Folder, Environment = project.Environment, Prepare = () => ForgetAsync(project) });

        var what = $"check of {workshop.Options.Migrations:N0}";
        return [Row.Of(what, results[0]) with { Target = new Target("wall, ms", 800, results[0].Wall) }, Row.Of(what, results[1])];
    }

    // Or the tool's build would see that nothing has changed, and only repeat what was found.
    private static Task ForgetAsync(MigrationProject project)
    {
        File.Delete(project.Diagnostics);
        return Task.CompletedTask;
    }
}
