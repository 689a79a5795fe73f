using System.Text.Json;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>An index, be it one of its own or that of a constraint.</summary>
internal static class IndexJson
{
    /// <summary>An index with what its table says of it.</summary>
    internal readonly record struct Placed(Name Table, bool IsPartitioned, Index Index, Constraint? Constraint);

    /// <summary>All indexes of a table by name.</summary>
    public static IEnumerable<Placed> All(Table table)
    {
        var isPartitioned = table.Traits.PartitionKey is not null;
        var own = table.Indexes.Values.Select(i => new Placed(table.Name, isPartitioned, i, null));
        var ofConstraints = table.Constraints.Values.Select(c => (Constraint: c, Index: ConstraintIndex.Of(c))).Where(p => p.Index is not null).Select(p => new Placed(table.Name, isPartitioned, p.Index!, p.Constraint));
        return own.Concat(ofConstraints).OrderBy(p => p.Index.Name, StringComparer.Ordinal);
    }

    /// <summary>All indexes of a materialized view by name.</summary>
    public static IEnumerable<Placed> All(View view) => view.Indexes.Values.Select(i => new Placed(view.Name, false, i, null));

    public static void Write(Utf8JsonWriter json, Placed placed)
    {
        var index = placed.Index;
        json.WriteString("name", index.Name);
        json.WriteString("definition", IndexDefinition.Of(placed.Table, placed.IsPartitioned, index));
        json.WriteBoolean("unique", index.Unique);
        json.WriteBoolean("primary", placed.Constraint is PrimaryKey);
        json.WriteBoolean("valid", !index.Invalid);
        json.WriteString("method", index.Method);
        json.WriteBoolean("partial", index.Filter is not null);
        json.WriteBoolean("constraint", placed.Constraint is not null);
    }
}
