using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>The relations of pg_catalog (manual chapters 53 and 54).</summary>
internal static class SystemRelations
{
    public static IEnumerable<CatalogRow>? Of(string name, Catalog catalog) => name switch
    {
        "pg_namespace" => CatalogRelations.Schemas(catalog).Select(s => new CatalogRow(("oid", Namespace(s)), ("nspname", s))),
        "pg_class" => Classes(catalog),
        "pg_type" => Types(catalog),
        "pg_enum" => catalog.Types.Values.OfType<EnumType>().SelectMany(t => t.Labels.Select((l, i) => new CatalogRow(("enumtypid", Type(t.Name)), ("enumlabel", l), ("enumsortorder", (long)i + 1)))),
        "pg_attribute" => catalog.Tables.SelectMany(t => t.Columns.Select((c, i) => new CatalogRow(("attrelid", Class(t.Name)), ("attname", c.Name), ("attnum", (long)i + 1), ("attisdropped", false), ("attnotnull", !c.Nullable)))),
        "pg_constraint" => catalog.Tables.SelectMany(t => t.Constraints.Values.Select(c => Constraint(t, c))).Concat(DomainConstraints(catalog)),
        "pg_index" => AllIndexes(catalog).Select(i => new CatalogRow(("indexrelid", Class(i.Table.Sibling(i.Name))), ("indrelid", Class(i.Table)), ("indisunique", i.Unique), ("indisprimary", i.Primary), ("indisvalid", i.Valid))),
        "pg_indexes" => AllIndexes(catalog).Select(i => new CatalogRow(("schemaname", i.Table.Schema), ("tablename", i.Table.Local), ("indexname", i.Name))),
        "pg_tables" => catalog.Tables.Select(t => new CatalogRow(("schemaname", t.Name.Schema), ("tablename", t.Name.Local), ("rowsecurity", t.Traits.RowSecurity))),
        "pg_views" => catalog.Views.Values.Where(v => !v.Materialized).Select(v => new CatalogRow(("schemaname", v.Name.Schema), ("viewname", v.Name.Local))),
        "pg_matviews" => catalog.Views.Values.Where(v => v.Materialized).Select(v => new CatalogRow(("schemaname", v.Name.Schema), ("matviewname", v.Name.Local), ("ispopulated", v.Populated))),
        "pg_sequences" => catalog.Sequences.Values.Select(s => new CatalogRow(("schemaname", s.Name.Schema), ("sequencename", s.Name.Local))),
        "pg_proc" => catalog.Routines.Values.Select(r => new CatalogRow(("oid", $"proc {r.Signature}"), ("proname", r.Signature.Name.Local), ("pronamespace", Namespace(r.Signature.Name.Schema)))),
        "pg_trigger" => CatalogRelations.Triggers(catalog).Select(t => new CatalogRow(("tgname", t.Trigger.Name), ("tgrelid", Class(t.Holder)), ("tgisinternal", false))),
        "pg_policy" => catalog.Tables.SelectMany(t => t.Policies.Values.Select(p => new CatalogRow(("polname", p.Name), ("polrelid", Class(t.Name))))),
        "pg_policies" => catalog.Tables.SelectMany(t => t.Policies.Values.Select(p => new CatalogRow(("schemaname", t.Name.Schema), ("tablename", t.Name.Local), ("policyname", p.Name)))),
        "pg_extension" => catalog.Extensions.Values.Select(e => new CatalogRow(("extname", e.Name), ("extnamespace", Namespace(e.Schema)))).Append(new CatalogRow(("extname", "plpgsql"), ("extnamespace", Namespace("pg_catalog")))),
        _ => null,
    };

    public static string Namespace(string schema) => $"namespace {schema}";

    public static string Class(Name relation) => $"class {NameJson.Format(relation)}";

    public static string Type(Name type) => $"type {NameJson.Format(type)}";

    private static IEnumerable<CatalogRow> Classes(Catalog catalog)
    {
        foreach (var table in catalog.Tables) yield return Relation(table.Name, table.Traits.PartitionKey is not null ? "p" : table.Traits.Server is not null ? "f" : "r", table.Traits.RowSecurity);
        foreach (var view in catalog.Views.Values) yield return Relation(view.Name, view.Materialized ? "m" : "v");
        foreach (var sequence in catalog.Sequences.Keys) yield return Relation(sequence, "S");
        foreach (var index in AllIndexes(catalog)) yield return Relation(index.Table.Sibling(index.Name), "i");
        foreach (var type in catalog.Types.Values.OfType<CompositeType>()) yield return Relation(type.Name, "c");
    }

    private static CatalogRow Relation(Name name, string kind, bool rowSecurity = false) =>
        new(("oid", Class(name)), ("relname", name.Local), ("relnamespace", Namespace(name.Schema)), ("relkind", kind), ("relrowsecurity", rowSecurity));

    private static IEnumerable<CatalogRow> Types(Catalog catalog)
    {
        foreach (var type in catalog.Types.Values)
        {
            yield return Row(type.Name, type switch
            {
                EnumType => "e",
                DomainType => "d",
                CompositeType => "c",
                _ => "r",
            });
        }

        foreach (var table in catalog.Tables) yield return Row(table.Name, "c");
        foreach (var view in catalog.Views.Keys) yield return Row(view, "c");

        static CatalogRow Row(Name name, string kind) => new(("oid", Type(name)), ("typname", name.Local), ("typnamespace", Namespace(name.Schema)), ("typtype", kind));
    }

    private static CatalogRow Constraint(Table table, Constraint constraint)
    {
        var row = new List<(string, object?)>
        {
            ("oid", $"constraint {NameJson.Format(table.Name)} {constraint.Name}"),
            ("conname", constraint.Name),
            ("conrelid", Class(table.Name)),
            ("connamespace", Namespace(table.Name.Schema)),
            ("contype", constraint switch
            {
                PrimaryKey => "p",
                Unique => "u",
                ForeignKey => "f",
                Check => "c",
                _ => "x",
            }),
            ("convalidated", constraint is not (ForeignKey { Validated: false } or Check { Validated: false })),
            ("condeferrable", constraint.Deferrable),
        };
        if (constraint is ForeignKey key) row.Add(("confrelid", Class(key.Target)));
        return new CatalogRow([.. row]);
    }

    private static IEnumerable<CatalogRow> DomainConstraints(Catalog catalog) => catalog.Types.Values.OfType<DomainType>()
        .SelectMany(d => d.Checks.Select(c => new CatalogRow(("conname", c.Name), ("contypid", Type(d.Name)), ("connamespace", Namespace(d.Name.Schema)), ("contype", "c"))));

    private static IEnumerable<(Name Table, string Name, bool Unique, bool Primary, bool Valid)> AllIndexes(Catalog catalog)
    {
        foreach (var table in catalog.Tables)
        {
            foreach (var index in table.Indexes.Values) yield return (table.Name, index.Name, index.Unique, false, !index.Invalid);
            foreach (var constraint in table.Constraints.Values.Where(c => c is PrimaryKey or Unique or Exclusion)) yield return (table.Name, constraint.Name, constraint is not Exclusion, constraint is PrimaryKey, true);
        }

        foreach (var view in catalog.Views.Values)
        {
            foreach (var index in view.Indexes.Values) yield return (view.Name, index.Name, index.Unique, false, !index.Invalid);
        }
    }
}
