using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Planning;
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

    public static PlanFile Migrations(SharedWithAttribute[] shares, PlannedOf[] migrations)
    {
        var recorded = new List<RecordedMigration>();
        var catalog = Catalog.Empty;
        foreach (var migration in migrations)
        {
            var up = Record(migration.Operations, catalog);
            recorded.Add(new RecordedMigration(Class(migration), up, null));
            catalog = up.After;
        }

        var set = new MigrationSet(new DatabaseAttribute(Database) { ConnectionVariable = "TEST_DATABASE_URL" }, [.. recorded.Select(r => r.Class)]) { Shares = shares };
        var options = new CompilationOptions { Assembly = "", ProjectFolder = Path.GetTempPath() };
        var path = Path.Combine(Path.GetTempPath(), $"fltr-{Guid.NewGuid():N}.plan.json");
        PlanFile.Write(Planner.Plan(new Timeline(options, set, recorded)), path);
        return PlanFile.Open(path);
    }

    private static Recorded Record(Operation[] operations, Catalog before)
    {
        var catalogs = new List<Catalog> { before };
        foreach (var operation in operations) catalogs.Add(operation.Apply(catalogs[^1]));
        return new Recorded([.. operations], catalogs);
    }

    private static MigrationClass Class(PlannedOf migration) => new(new NamedType(migration.Name), new MigrationAttribute(migration.Version))
    {
        Expand = migration.Phase == Phase.Expand ? new ExpandAttribute(migration.Change) : null,
        Backfill = migration.Phase == Phase.Backfill ? new BackfillAttribute(migration.Change) : null,
        Contract = migration.Phase == Phase.Contract ? new ContractAttribute(migration.Change) { After = migration.Wait } : null,
    };

    private sealed class NamedType(string name) : System.Reflection.TypeDelegator(typeof(Migration))
    {
        public override string Name => name;
    }
}
