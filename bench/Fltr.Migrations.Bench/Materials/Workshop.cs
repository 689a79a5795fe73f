using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>Everything the contests need, made when it is first asked for.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Lazy<Task<MigrationProject>> _growth;
    private readonly Lazy<Task<MigrationProject>> _indexes;

    private Workshop(string folder, BenchOptions options, Server server, Repository repository)
    {
        _folder = folder;
        Options = options;
        Server = server;
        Repository = repository;
        _growth = new(() => BuiltAsync(MigrationProject.WithSdk(At("growth/Bench"), repository), project => Sources.WriteGrowth(project, options.Migrations)));
        _indexes = new(() => BuiltAsync(MigrationProject.WithSdk(At("indexes/Bench"), repository), project => Sources.WriteIndexesOnOlderTables(project, IndexMigrations)));
    }

    /// <summary>How many migrations <see cref="IndexesAsync"/> has: half of them make the tables.</summary>
    public const int IndexMigrations = 40;

    public BenchOptions Options { get; }

    public Server Server { get; }

    public Repository Repository { get; }

    public static async Task<Workshop> OpenAsync(BenchOptions options)
    {
        Console.Error.WriteLine("── publish, pack");
        var repository = await Repository.BuildAsync();

        // On a disk: /tmp may be memory.
        var folder = Path.Combine("/var/tmp", $"fltr-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        return new Workshop(folder, options, await Server.StartAsync(Path.Combine(folder, "server"), options.Fsync), repository);
    }

    /// <summary>The project of many migrations, built.</summary>
    public Task<MigrationProject> GrowthAsync() => _growth.Value;

    /// <summary>Its sources as a class library that knows nothing of the SDK, built.</summary>
    public Task<MigrationProject> TwinAsync() => BuiltAsync(MigrationProject.Plain(At("twin/Bench"), Repository), project => Sources.WriteGrowth(project, Options.Migrations));

    /// <summary>The project whose second half has an online form, built.</summary>
    public Task<MigrationProject> IndexesAsync() => _indexes.Value;

    /// <summary>The first migrations of a plan.</summary>
    public PlanFile Part(PlanFile plan, int count)
    {
        var path = At($"{count}-of-{plan.Entries.Count}.plan.json");
        PlanFile.Write(new MigrationPlan(plan.Database, plan.ConnectionVariable, [.. plan.Entries.Take(count).Select(plan.Read)]), path);
        return PlanFile.Open(path);
    }

    public string At(string path) => Path.Combine(_folder, path);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<MigrationProject> BuiltAsync(MigrationProject project, Action<string> writeSources)
    {
        writeSources(project.Folder);
        await Command.RunAsync(MigrationProject.Build, project.Folder, project.Environment);
        return project;
    }
}
