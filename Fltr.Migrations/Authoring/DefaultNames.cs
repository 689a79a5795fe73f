using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>The names of what an author did not name, as FluentMigrator gives them, cut as the server would cut them.</summary>
internal static class DefaultNames
{
    public static string PrimaryKey(Name table) => Identifier.Truncate($"PK_{table.Local}");

    public static string PrimaryKey(Name table, IEnumerable<string> columns) => Join("PK", table, columns);

    public static string Unique(Name table, IEnumerable<string> columns) => Join("UC", table, columns);

    public static string Index(Name table, IEnumerable<string> columns) => Join("IX", table, columns);

    public static string Check(Name table, string column) => Join("CK", table, [column]);

    public static string ForeignKey(Name table, IEnumerable<string> columns, Name target, IEnumerable<string> targetColumns) =>
        Identifier.Truncate($"FK_{table.Local}_{string.Join('_', columns)}_{target.Local}_{string.Join('_', targetColumns)}");

    private static string Join(string prefix, Name table, IEnumerable<string> columns) =>
        Identifier.Truncate($"{prefix}_{table.Local}_{string.Join('_', columns)}");
}
