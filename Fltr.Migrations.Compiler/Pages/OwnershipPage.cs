using System.Globalization;
using System.Text;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Pages;

/// <summary>SCHEMA_OWNERSHIP.md: who owns, reads and writes which table of all databases, and who else has changed it.</summary>
internal static class OwnershipPage
{
    private const string Nobody = "nobody";

    public static string Write(IReadOnlyList<LockFile> locks)
    {
        var text = new StringBuilder("# Who owns what\n\nWritten by the build from the lock files of the migration projects. What stands here is decided in their `Ownership.cs`.\n");
        foreach (var database in locks) Database(text, database);
        return text.ToString();
    }

    private static void Database(StringBuilder text, LockFile database)
    {
        text.Append($"\n## {database.Database}\n\n```mermaid\n{OwnershipPicture.Draw(database)}```\n");
        foreach (var owned in database.Tables.GroupBy(t => t.Owner ?? Nobody).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"\n### {owned.Key} in {database.Database}\n\n| table | columns | read by | written by | referenced by |\n| --- | --- | --- | --- | --- |\n");
            foreach (var table in owned) text.Append($"| {table.Name} | {Columns(table)} | {By(table, Access.Read)} | {By(table, Access.Write)} | {By(table, Access.Reference)} |\n");

            var touches = Touches(database, owned.Key).ToList();
            if (touches.Count == 0) continue;
            text.Append("\nTouched by others:\n\n| migration | of | reads | writes |\n| --- | --- | --- | --- |\n");
            foreach (var line in touches) text.Append(line);
        }
    }

    private static string Columns(LockedTable table) =>
        string.Join(", ", table.Columns.Select(c => Cell($"{c.Name} {c.Type}"))) + (table.Seen ? "" : table.Columns.Count == 0 ? "made by SQL" : ", and what SQL has changed");

    private static string By(LockedTable table, Access access) => string.Join(", ", table.Shares
        .Where(s => s.Access.HasFlag(access))
        .Select(s => s.Columns.Count == 0 ? s.Service : $"{s.Service} ({string.Join(", ", s.Columns)})").Distinct());

    private static IEnumerable<string> Touches(LockFile database, string owner)
    {
        var tables = database.Tables.Where(t => t.Owner == owner).Select(t => t.Name).ToHashSet();
        foreach (var migration in database.Migrations.Where(m => m.Owner is not null && m.Owner != owner))
        {
            var (reads, writes) = (migration.Reads.Where(tables.Contains).ToList(), migration.Writes.Where(tables.Contains).ToList());
            if (reads.Count + writes.Count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"| {migration.Version} {migration.Name} | {migration.Owner} | {string.Join(", ", reads)} | {string.Join(", ", writes)} |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
