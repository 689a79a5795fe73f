using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>A row of one of PostgreSQL's catalogs, as far as our own catalog knows it; a column that is not there has an unknown value.</summary>
internal sealed class CatalogRow(params (string Column, object? Value)[] values)
{
    private readonly Dictionary<string, object?> _values = values.ToDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal);

    public bool TryGet(string column, out object? value) => _values.TryGetValue(column, out value);
}

/// <summary>The rows of information_schema and pg_catalog (manual chapters 37 and 53) that a catalog stands for. Identities are texts here: <c>class public.users</c>.</summary>
internal static class CatalogRelations
{
    private const string Information = "information_schema";

    /// <summary>The rows; null where the relation is not one of those that are known.</summary>
    public static IEnumerable<CatalogRow>? Of(string? schema, string name, Catalog catalog) => (schema, name) switch
    {
        (Information, "schemata") => Schemas(catalog).Select(s => new CatalogRow(("schema_name", s))),
        (Information, "tables") => InformationTables(catalog),
        (Information, "views") => catalog.Views.Values.Where(v => !v.Materialized).Select(v => new CatalogRow(("table_schema", v.Name.Schema), ("table_name", v.Name.Local))),
        (Information, "columns") => catalog.Tables.SelectMany(t => t.Columns.Select((c, i) => InformationColumns.Of(t, c, i + 1, catalog))).Concat(InformationColumns.OfViews(catalog)),
        (Information, "table_constraints") => catalog.Tables.SelectMany(t => t.Constraints.Values.Select(c => InformationConstraint(t, c))),
        (Information, "referential_constraints") => Constraints<ForeignKey>(catalog).Select(p => new CatalogRow(("constraint_schema", p.Table.Name.Schema), ("constraint_name", p.Constraint.Name))),
        (Information, "check_constraints") => Constraints<Check>(catalog).Select(p => new CatalogRow(("constraint_schema", p.Table.Name.Schema), ("constraint_name", p.Constraint.Name))),
        (Information, "constraint_column_usage") => catalog.Tables.SelectMany(t => t.Constraints.Values.SelectMany(c => UsedColumns(t, c))),
        (Information, "constraint_table_usage") => catalog.Tables.SelectMany(t => t.Constraints.Values.Select(c => UsedTable(t, c))),
        (Information, "key_column_usage") => catalog.Tables.SelectMany(t => t.Constraints.Values.Where(c => c is not Check).SelectMany(c => c.Columns.Select((column, i) => KeyColumn(t, c, column, i + 1)))),
        (Information, "sequences") => catalog.Sequences.Values.Where(s => !s.OfIdentity).Select(s => new CatalogRow(("sequence_schema", s.Name.Schema), ("sequence_name", s.Name.Local))),
        (Information, "routines") => catalog.Routines.Values.Select(r => new CatalogRow(("routine_schema", r.Signature.Name.Schema), ("routine_name", r.Signature.Name.Local), ("specific_schema", r.Signature.Name.Schema), ("routine_type", r.Kind == RoutineKind.Procedure ? "PROCEDURE" : "FUNCTION"))),
        (Information, "triggers") => Triggers(catalog).SelectMany(InformationTriggers),
        (Information, "domains") => catalog.Types.Values.OfType<DomainType>().Select(d => new CatalogRow(("domain_schema", d.Name.Schema), ("domain_name", d.Name.Local))),
        (null or "pg_catalog", _) => SystemRelations.Of(name, catalog),
        _ => null,
    };

    /// <summary>All constraints of one kind, with their tables.</summary>
    public static IEnumerable<(Table Table, T Constraint)> Constraints<T>(Catalog catalog) where T : Constraint =>
        catalog.Tables.SelectMany(t => t.Constraints.Values.OfType<T>().Select(c => (t, c)));

    /// <summary>All triggers, with the tables and views that they are on.</summary>
    public static IEnumerable<(Name Holder, Trigger Trigger)> Triggers(Catalog catalog) =>
        catalog.Tables.SelectMany(t => t.Triggers.Values.Select(g => (t.Name, g))).Concat(catalog.Views.Values.SelectMany(v => v.Triggers.Values.Select(g => (v.Name, g))));

    /// <summary>All schemas, PostgreSQL's own too.</summary>
    public static IEnumerable<string> Schemas(Catalog catalog) => [.. catalog.Schemas, "pg_catalog", Information];

    private static IEnumerable<CatalogRow> InformationTables(Catalog catalog) => catalog.Tables
        .Select(t => new CatalogRow(("table_schema", t.Name.Schema), ("table_name", t.Name.Local), ("table_type", t.Traits.Server is null ? "BASE TABLE" : "FOREIGN")))
        .Concat(catalog.Views.Values.Where(v => !v.Materialized).Select(v => new CatalogRow(("table_schema", v.Name.Schema), ("table_name", v.Name.Local), ("table_type", "VIEW"))));

    private static CatalogRow InformationConstraint(Table table, Constraint constraint) => new(
        ("constraint_schema", table.Name.Schema),
        ("constraint_name", constraint.Name),
        ("table_schema", table.Name.Schema),
        ("table_name", table.Name.Local),
        ("constraint_type", constraint switch
        {
            PrimaryKey => "PRIMARY KEY",
            Unique => "UNIQUE",
            ForeignKey => "FOREIGN KEY",
            Check => "CHECK",
            _ => "EXCLUDE",
        }));

    /// <summary>Of a foreign key, it is the columns that it points at.</summary>
    private static IEnumerable<CatalogRow> UsedColumns(Table table, Constraint constraint)
    {
        var target = constraint is ForeignKey key ? key.Target : table.Name;
        return Columns(constraint).Select(column => new CatalogRow(
            ("table_schema", target.Schema),
            ("table_name", target.Local),
            ("column_name", column),
            ("constraint_schema", table.Name.Schema),
            ("constraint_name", constraint.Name)));
    }

    private static Fltr.Migrations.Operations.Seq<string> Columns(Constraint constraint) => constraint is ForeignKey key ? key.TargetColumns : constraint.Columns;

    private static CatalogRow UsedTable(Table table, Constraint constraint)
    {
        var target = constraint is ForeignKey key ? key.Target : table.Name;
        return new CatalogRow(("table_schema", target.Schema), ("table_name", target.Local), ("constraint_schema", table.Name.Schema), ("constraint_name", constraint.Name));
    }

    private static CatalogRow KeyColumn(Table table, Constraint constraint, string column, int position) => new(
        ("constraint_schema", table.Name.Schema),
        ("constraint_name", constraint.Name),
        ("table_schema", table.Name.Schema),
        ("table_name", table.Name.Local),
        ("column_name", column),
        ("ordinal_position", (long)position));

    private static IEnumerable<CatalogRow> InformationTriggers((Name Holder, Trigger Trigger) placed) =>
        Enum.GetValues<TriggerEvents>().Where(e => e is not TriggerEvents.None and not TriggerEvents.Truncate && placed.Trigger.Events.HasFlag(e)).Select(e => new CatalogRow(
            ("trigger_schema", placed.Holder.Schema),
            ("trigger_name", placed.Trigger.Name),
            ("event_manipulation", e.ToString().ToUpperInvariant()),
            ("event_object_schema", placed.Holder.Schema),
            ("event_object_table", placed.Holder.Local)));
}
