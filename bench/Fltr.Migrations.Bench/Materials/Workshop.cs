using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>Everything the contests need: packages, a built project of many migrations, the programs that came with it, a server.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly string _folder;
    private Feed _feed = null!;

    private Workshop(string folder, BenchOptions options) => (_folder, Options) = (folder, options);

    public BenchOptions Options { get; }

    public MigrationProject Growth { get; private set; } = null!;

    public Programs Programs { get; private set; } = null!;

    public Server Server { get; private set; } = null!;

    public static async Task<Workshop> OpenAsync(BenchOptions options)
    {
        // On a disk: /tmp may be memory.
        var workshop = new Workshop(Directory.CreateDirectory($"/var/tmp/fltr-bench-{Environment.ProcessId}").FullName, options);
        try
        {
            workshop._feed = await Feed.PackAsync(workshop.At("feed"));
            workshop.Growth = await workshop.BuildAsync("growth", MigrationProject.Ours, folder => Sources.WriteGrowth(folder, options.Migrations));
            workshop.Programs = await Programs.OfAsync(workshop.Growth);
            workshop.Server = await Server.StartAsync(workshop.At("server"), options.Fsync);
            return workshop;
        }
        catch
        {
            await workshop.DisposeAsync();
            throw;
        }
    }

    /// <summary>A project in a folder of its own, built.</summary>
    public async Task<MigrationProject> BuildAsync(string name, Func<Feed, string> projectFile, Action<string> writeSources)
    {
        var project = MigrationProject.Write(At(Path.Combine(name, "Bench")), _feed, projectFile(_feed));
        writeSources(project.Folder);
        await Command.RunAsync(MigrationProject.Build, project.Folder, project.Environment);
        return project;
    }

    /// <summary>The first migrations of a plan.</summary>
    public PlanFile Part(PlanFile plan, int count) => Write($"{count}-of-{plan.Entries.Count}", [.. plan.Entries.Take(count).Select(plan.Read)]);

    /// <summary>A plan that no project made.</summary>
    public PlanFile Write(string name, Seq<PlannedMigration> migrations)
    {
        var path = At($"{name}.plan.json");
        PlanFile.Write(new MigrationPlan(Sources.Database, Sources.ConnectionVariable, migrations), path);
        return PlanFile.Open(path);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string At(string path) => Path.Combine(_folder, path);
}
