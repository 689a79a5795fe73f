using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>Range entries of what the catalog holds.</summary>
internal static class Entries
{
    public static RangeEntry OfTable(Table table, World world, string? alias = null) =>
        new(RangeKind.Relation, alias ?? table.Name.Local, [.. table.Columns.Select(column => new RangeColumn(column.Name, world.TypedOrOpaque(column.Type)) { Renamed = world.Renames?.Of(table.Name, column.Name) })])
        {
            Relation = table.Name,
            Renamed = world.Renames?.Of(table.Name),
            RowType = world.FindType(table.Name.Schema, table.Name.Local),
            HasAlias = alias is not null,
        };

    public static RangeEntry OfView(View view, World world, string? alias = null) =>
        new(RangeKind.Relation, alias ?? view.Name.Local, [.. view.Columns.Select(column => new RangeColumn(column.Name, world.TypedOrOpaque(column.Type)))])
        {
            Relation = view.Name,
            RowType = world.FindType(view.Name.Schema, view.Name.Local),
            HasAlias = alias is not null,
        };

    /// <summary>The same rows under another name.</summary>
    public static RangeEntry Renamed(RangeEntry entry, string name) =>
        new(entry.Kind, name, entry.Columns) { Relation = entry.Relation, RowType = entry.RowType, HasAlias = true };
}
