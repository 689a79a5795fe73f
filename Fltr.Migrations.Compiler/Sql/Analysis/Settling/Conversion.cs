using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>How the values of a column become those of another type (ATPrepAlterColumnType of src/backend/commands/tablecmds.c).</summary>
internal static class Conversion
{
    /// <param name="isWhole">Whether all that the database holds is known.</param>
    /// <exception cref="CatalogException">They do not.</exception>
    public static void Need(AlterColumnType change, Catalog before, bool isWhole)
    {
        if (before.Find(change.Table) is not { Seen: true } table || table.Find(change.Column) is not { } column) return;

        var world = new World(before, [change.Table.Schema, .. before.Schemas]) { Refuses = true, IsWhole = isWhole };
        if (world.Parse(change.Type) is not { } target)
        {
            if (TypeReader.Parse(change.Type) is { } name) world.Judge(TypeResolution.Problem(name, world));
            return;
        }

        try
        {
            var from = change.Using is { } expression ? ExpressionSettling.OfTable(world, table).Conversion(expression) : world.Typed(column.Type).Type;
            if (!Pathways.CanCoerce(world, from, target.Type, CastContext.Assignment)) throw new NotUnderstoodException($"values of {from.Name} do not become {target.Type.Name} by themselves: say how, with USING", SqlState.DatatypeMismatch);
            var after = change.Apply(before);
            var afterwards = new World(after, [change.Table.Schema, .. after.Schemas]) { Refuses = true, IsWhole = isWhole };
            foreach (var (other, key) in after.ReferencesTo(change.Table).Where(r => r.Key.TargetColumns.Contains(change.Column))) KeyFitness.Judge(key, other, afterwards);
        }
        catch (NotUnderstoodException e)
        {
            world.Judge(e, $"the type of {change.Table}.{change.Column}");
        }
    }
}
