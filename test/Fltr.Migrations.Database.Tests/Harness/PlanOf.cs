using Fltr.Migrations.Authoring;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Compiler.SqlFiles;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A migration of a test: its operations instead of a class that says them.</summary>
internal sealed record PlannedOf(long Version, string Name, params Operation[] Operations)
{
    public Phase Phase { get; init; }

    public string Change { get; init; } = "split-user-credits";

    public string Wait { get; init; } = "48h";
}

/// <summary>Plans made by the real planner, without a project around them.</summary>
internal static class PlanOf
{
    public const string Database = "test";

    public static PlanFile Migrations(params PlannedOf[] migrations) => Migrations([], migrations);

    /// <summary>A plan that names the role to act as.</summary>
    public static PlanFile ActingAs(string role, params PlannedOf[] migrations) => Make([], migrations, role);

    public static PlanFile Migrations(SharedWithAttribute[] shares, PlannedOf[] migrations) => Make(shares, migrations, null);

    private static PlanFile Make(SharedWithAttribute[] shares, PlannedOf[] migrations, string? role)
    {
        var recorded = new List<RecordedMigration>();
        var catalog = Catalog.Empty;
        foreach (var migration in migrations)
        {
            var up = Record(migration.Operations, catalog);
            recorded.Add(new RecordedMigration(Class(migration), up, null));
            catalog = up.After;
        }

        var set = Set([.. recorded.Select(r => r.Class)], role) with { Shares = shares };
        return Write(new Timeline(new CompilationOptions { Assembly = "", ProjectFolder = Path.GetTempPath() }, set, recorded));
    }

    /// <summary>The plan of a folder's SQL files, in which nothing may be wrong.</summary>
    public static PlanFile SqlFiles(string folder)
    {
        var options = new CompilationOptions { Assembly = "", ProjectFolder = folder, SqlFiles = [.. Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories)] };
        var diagnostics = new List<Diagnostic>();
        var set = Set([]).With(new SqlFileReader(options, [], diagnostics).Read());
        var recordings = new Recordings(set, new Recorder(folder), TimeSpan.FromMinutes(1), diagnostics);
        recordings.Run();
        Assert.Empty(diagnostics);
        return Write(new Timeline(options, set, recordings.Migrations));
    }

    private static MigrationSet Set(IReadOnlyList<MigrationClass> migrations, string? role = null) =>
        new(new DatabaseAttribute(Database) { ConnectionVariable = "TEST_DATABASE_URL", RunAs = role }, migrations);

    private static PlanFile Write(Timeline timeline)
    {
        var path = Path.Combine(Path.GetTempPath(), $"fltr-{Guid.NewGuid():N}.plan.json");
        PlanFile.Write(Planner.Plan(timeline), path);
        return PlanFile.Open(path);
    }

    private static Recorded Record(Operation[] operations, Catalog before)
    {
        var catalogs = new List<Catalog> { before };
        foreach (var operation in operations) catalogs.Add(operation.Apply(catalogs[^1]));
        return new Recorded([.. operations], catalogs);
    }

    private static MigrationClass Class(PlannedOf migration) => new(new Named(migration.Name), new MigrationAttribute(migration.Version))
    {
        Expand = migration.Phase == Phase.Expand ? new ExpandAttribute(migration.Change) : null,
        Backfill = migration.Phase == Phase.Backfill ? new BackfillAttribute(migration.Change) : null,
        Contract = migration.Phase == Phase.Contract ? new ContractAttribute(migration.Change) { After = migration.Wait } : null,
    };

    // Its operations are there already: nobody asks it to say them.
    private sealed record Named(string Name) : IWritten
    {
        public string FullName => Name;

        public void Say(Recording recording, bool down) => throw new InvalidOperationException();
    }
}
