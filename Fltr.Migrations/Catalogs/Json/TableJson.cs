using System.Text.Json;
using Fltr.Migrations.Catalogs.Definitions;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>A table with all that belongs to it.</summary>
internal static class TableJson
{
    public static void Write(Utf8JsonWriter json, Table table)
    {
        var traits = table.Traits;
        json.Named(table.Name);
        json.WriteString("kind", traits.PartitionKey is not null ? "partitioned" : traits.Server is not null ? "foreign" : "table");
        json.WriteBoolean("unlogged", traits.Unlogged);
        json.WriteBoolean("row_security", traits.RowSecurity);
        json.StringsOrNull("options", traits.Options);
        json.WriteString("partition_key", traits.PartitionKey);
        json.WriteString("partition_bound", traits.PartitionBound);
        json.StringsOrNull("inherits", traits.Inherits?.Select(n => n.Dotted()).ToList());
        json.Objects("columns", table.Columns.Select((c, i) => (c, i + 1)), Write);
        json.Objects("constraints", table.Constraints.Values, Write);
        json.Objects("indexes", IndexJson.All(table), IndexJson.Write);
        json.Objects("triggers", table.Triggers.Values.Select(t => (table.Name, t)), TriggerJson.Write);
        json.Objects("policies", table.Policies.Values, Write);
        json.WriteString("comment", table.Comment);
    }

    private static void Write(Utf8JsonWriter json, (Column Column, int Position) placed)
    {
        var (column, position) = placed;
        json.WriteString("name", column.Name);
        json.WriteNumber("position", position);
        json.WriteString("type", column.Type);
        json.WriteBoolean("not_null", !column.Nullable);
        json.WriteString("default", column.Generated is null ? column.Default : null);
        json.WriteString("generated", column.Generated);
        json.WriteString("identity", column.Identity switch
        {
            Identity.Always => "always",
            Identity.ByDefault => "by default",
            _ => null,
        });
        json.WriteString("collation", column.Collation is null ? null : Identifier.Last(column.Collation));
        json.WriteBoolean("inherited", column.Inherited);
        json.WriteString("comment", column.Comment);
    }

    private static void Write(Utf8JsonWriter json, Constraint constraint)
    {
        json.WriteString("name", constraint.Name);
        json.WriteString("kind", constraint switch
        {
            PrimaryKey => "primary key",
            Unique => "unique",
            ForeignKey => "foreign key",
            Check => "check",
            _ => "exclude",
        });
        json.StringsOrNull("columns", constraint is Exclusion exclusion ? [.. exclusion.Elements.Where(e => e.Key.Expression is null).Select(e => e.Key.Column)] : constraint.Columns);
        json.WriteString("references", constraint is ForeignKey key ? key.Target.Dotted() : null);
        json.WriteString("definition", ConstraintDefinition.Of(constraint));
        json.WriteBoolean("validated", ConstraintDefinition.IsValidated(constraint));
        json.WriteBoolean("deferrable", constraint.Deferrable);
        json.WriteBoolean("deferred", constraint.Deferred);
    }

    private static void Write(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("name", policy.Name);
        json.WriteString("command", policy.Command switch
        {
            PolicyCommand.Select => "r",
            PolicyCommand.Insert => "a",
            PolicyCommand.Update => "w",
            PolicyCommand.Delete => "d",
            _ => "*",
        });
        json.WriteBoolean("permissive", !policy.Restrictive);
        json.WriteString("using", policy.Using);
        json.WriteString("check", policy.Check);
    }
}
