using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>What a migration declares, for messages, as its author writes it: an attribute of a class, or a line in the header of a file.</summary>
internal static class Declared
{
    public static string Owner(MigrationClass migration, string service) => Of(migration, $"[Owner(\"{service}\")]", $"owner {service}");

    public static string Touches(MigrationClass migration, string table) => Of(migration, $"[Touches(\"{table}\")]", $"touches {table}");

    public static string Expand(MigrationClass migration, string change) => Of(migration, $"[Expand(\"{change}\")]", $"expand {change}");

    public static string Backfill(MigrationClass migration, string change) => Of(migration, $"[Backfill(\"{change}\")]", $"backfill {change}");

    public static string Contract(MigrationClass migration, string change) => Of(migration, $"[Contract(\"{change}\", After = \"48h\")]", $"contract {change} after 48h");

    public static string Irreversible(MigrationClass migration) => Of(migration, "[Irreversible(\"…\")]", "irreversible because …");

    private static string Of(MigrationClass migration, string attribute, string line) => migration.IsSql ? $"\"-- {line}\"" : attribute;
}
