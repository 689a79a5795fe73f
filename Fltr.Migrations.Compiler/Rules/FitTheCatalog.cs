using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class FitTheCatalog : Rule
{
    public override string Id => "FLTR4104";
    public override string Condition => "An operation does not fit what the migrations before it made: an object is missing, or exists already.";
    public override string Effect => "PostgreSQL would refuse it on every new database.";
    public override string Remedy => "Correct the name, or the version: versions decide the order.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;
    public override bool JudgesPlainSql => true;

    /// <summary>The first one only: those behind it may be its consequences.</summary>
    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        for (var i = 0; i < timeline.Migrations.Count; i++)
        {
            var migration = timeline.Migrations[i];
            if (migration.Up.Problem is { } problem)
                return [At(migration.Class, problem.Source, problem.Message + Later(timeline.Migrations.Skip(i + 1), migration))];
        }

        return [];
    }

    private static string Later(IEnumerable<RecordedMigration> later, RecordedMigration migration)
    {
        if (migration.Up.Misfit is not { } misfit) return "";

        var first = later.FirstOrDefault(m => Fits(misfit, m.After));
        return first is null ? "" : $" It would fit behind {first}: versions decide the order, so give {migration.Class.Name} a version after {first.Class.Version}.";
    }

    private static bool Fits(Operations.Operation operation, Catalog catalog)
    {
        try
        {
            _ = operation.Apply(catalog);
            return true;
        }
        catch (CatalogException)
        {
            return false;
        }
    }
}
