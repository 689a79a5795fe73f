using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Index = Fltr.Migrations.Catalogs.Index;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Whether the columns of a key have types that can be one.</summary>
internal static class KeyFitness
{
    /// <summary>Types of one line can be compared with one another by the operators of one family (manual 38.16.6).</summary>
    private static readonly string[][] _families = [["int2", "int4", "int8"], ["float4", "float8"], ["date", "timestamp", "timestamptz"], ["text", "varchar", "name"]];

    /// <exception cref="NotUnderstoodException">They have not.</exception>
    public static void Judge(Constraint constraint, Table table, World world)
    {
        if (constraint is ForeignKey key) Judge(key, table, world);
        else foreach (var column in constraint.Columns) if (TypeOf(table, column, world) is { } type) ClassSettling.Need(null, "btree", type, world);
    }

    /// <exception cref="NotUnderstoodException">They have not.</exception>
    public static void Judge(Index index, Table table, World world)
    {
        foreach (var key in index.Keys) if (TypeOf(table, key.Column, world) is { } type) ClassSettling.Need(null, index.Method, type, world);
    }

    /// <summary>ATAddForeignKeyConstraint of src/backend/commands/tablecmds.c: the index of the target has an equality for the two, or the one becomes the other by itself.</summary>
    private static void Judge(ForeignKey key, Table table, World world)
    {
        if (world.Catalog.Find(key.Target) is not { } target) return;
        foreach (var (column, other) in key.Columns.Zip(key.TargetColumns))
        {
            if (TypeOf(table, column, world) is not { } from || TypeOf(target, other, world) is not { } to) continue;
            var isFit = from.Equals(to) || _families.Any(f => f.Contains(from.Name) && f.Contains(to.Name)) || Pathways.CanCoerce(world, from, to, CastContext.Implicit);
            if (!isFit) throw new NotUnderstoodException($"the foreign key {key.Name} compares {from.Name} with {to.Name}, and nothing tells when they are equal", SqlState.DatatypeMismatch);
        }
    }

    private static DataType? TypeOf(Table table, string column, World world) =>
        table.Find(column) is { } found && world.Parse(found.Type) is { } type ? world.BaseOf(type.Type) : null;
}
