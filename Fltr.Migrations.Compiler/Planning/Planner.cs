using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>Turns migrations without errors into what the runner does.</summary>
internal static class Planner
{
    public static MigrationPlan Plan(Timeline timeline)
    {
        var database = timeline.Set.Database!;
        Seq<PlannedMigration> migrations = [.. timeline.Migrations.Select(m => Plan(m, timeline))];
        return new MigrationPlan(database.Name, database.ConnectionVariable, migrations) { RunAs = database.RunAs, Schema = Schema(migrations) };
    }

    // Folded from what the history of a database will hold of them, as a comparison with it would be.
    private static PlannedSchema? Schema(Seq<PlannedMigration> migrations)
    {
        try
        {
            return PlannedSchema.Of(FoldedParts.Fold([.. migrations.SelectMany(m => m.Operations.Select(o => o.Operation))]));
        }
        catch (CatalogException)
        {
            return null;
        }
    }

    private static PlannedMigration Plan(RecordedMigration migration, Timeline timeline)
    {
        var declared = migration.Class;
        var sets = TouchSets.Of(migration.Transitions);
        var operations = new OperationPlanner(declared, timeline.Folders);
        return new PlannedMigration(declared.Version, Checksum.Of(migration), declared.Name)
        {
            Description = declared.Migration.Description,
            Owner = declared.Owner?.Service,
            Phase = declared.Phase,
            Change = declared.Change,
            Wait = declared.Contract is { } contract && Wait.TryParse(contract.After, out var seconds) ? seconds : 0,
            WaitsFor = declared.Contract is null ? null : UsersOfWhatGoes.Find(migration, timeline.Set),
            Irreversible = declared.Irreversible?.Because,
            Reads = [.. sets.Reads],
            Writes = [.. sets.Writes],
            Assumptions = migration.Assumptions,
            Operations = operations.Plan(migration.Transitions),
            Down = migration.WayBack.Transitions is { } back ? operations.Plan(back) : null,
        };
    }
}
