using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>information_schema.columns (manual 37.17).</summary>
internal static class InformationColumns
{
    public static CatalogRow Of(Table table, Column column, int position, Catalog catalog)
    {
        var row = new List<(string, object?)>
        {
            ("table_schema", table.Name.Schema),
            ("table_name", table.Name.Local),
            ("column_name", column.Name),
            ("ordinal_position", (long)position),
            ("is_nullable", column.Nullable ? "YES" : "NO"),
            ("is_identity", column.Identity == Identity.None ? "NO" : "YES"),
            ("is_generated", column.Generated is null ? "NEVER" : "ALWAYS"),
        };

        // The text of a default is PostgreSQL's; that there is none is plain.
        if (column.Default is null) row.Add(("column_default", null));
        if (DataType(column.Type, catalog) is { } type) row.Add(("data_type", type));
        if (Length(column.Type) is var (known, length) && known) row.Add(("character_maximum_length", length));
        if (UnderlyingName(column.Type, catalog) is { } name) row.Add(("udt_name", name));
        return new CatalogRow([.. row]);
    }

    public static IEnumerable<CatalogRow> OfViews(Catalog catalog) => catalog.Views.Values.Where(v => !v.Materialized)
        .SelectMany(v => v.Columns.Select(c => new CatalogRow(("table_schema", v.Name.Schema), ("table_name", v.Name.Local), ("column_name", c.Name))));

    private static string? DataType(string type, Catalog catalog)
    {
        var printed = Analysis.TypeText.Of(type, catalog, "public");
        if (printed.EndsWith("[]", StringComparison.Ordinal)) return "ARRAY";
        return IsOwn(type, catalog) ? "USER-DEFINED" : Bare(printed);
    }

    private static (bool Known, object? Length) Length(string type)
    {
        var printed = Analysis.TypeText.Of(type, Catalog.Empty);
        var isCharacter = printed.StartsWith("character", StringComparison.Ordinal);
        if (!isCharacter) return (true, null);
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? (true, null) : (long.TryParse(printed.AsSpan(open + 1, printed.IndexOf(')', open) - open - 1), out var length), length);
    }

    private static string? UnderlyingName(string type, Catalog catalog) =>
        IsOwn(type, catalog) ? Analysis.TypeText.Of(type, catalog, "public").Split('.')[^1].Trim('"') : Bare(Analysis.TypeText.Of(type, catalog)) switch
        {
            "integer" => "int4",
            "bigint" => "int8",
            "smallint" => "int2",
            "boolean" => "bool",
            "character varying" => "varchar",
            "character" => "bpchar",
            "timestamp with time zone" => "timestamptz",
            "timestamp without time zone" => "timestamp",
            "double precision" => "float8",
            "real" => "float4",
            "text" => "text",
            "uuid" => "uuid",
            "json" => "json",
            "jsonb" => "jsonb",
            "numeric" => "numeric",
            "date" => "date",
            "bytea" => "bytea",
            _ => null,
        };

    private static bool IsOwn(string type, Catalog catalog) => Analysis.TypeText.Of(type, catalog, "public") is var printed && catalog.Types.Keys.Any(t => Identifier.Printed(t) == printed);

    /// <summary>Without the modifiers: <c>timestamp(3) without time zone</c> is timestamp without time zone.</summary>
    private static string Bare(string printed)
    {
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? printed : printed.Remove(open, printed.IndexOf(')', open) - open + 1);
    }
}
