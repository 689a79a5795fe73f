using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Tool.Output;

/// <summary>Who owns and uses tables, for people.</summary>
internal static class OwnersText
{
    private static readonly string[] _headings = ["table", "owner", "read by", "written by", "referenced by"];

    /// <summary>A line for each table of a database.</summary>
    public static IEnumerable<string> All(LockFile database, Paint paint)
    {
        string[][] rows = [_headings, .. database.Tables.Select(t => new[] { t.Name.ToString(), t.Owner ?? "nobody", By(t, Access.Read), By(t, Access.Write), By(t, Access.Reference) })];
        var widths = _headings.Select((_, i) => rows.Max(r => r[i].Length)).ToList();

        yield return paint.Bold(database.Database);
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
            yield return ReferenceEquals(row, rows[0]) ? paint.Dim($"  {line}") : $"  {line}";
        }
    }

    /// <summary>All that is known of one table.</summary>
    public static IEnumerable<string> One(LockedTable table, LockFile database, Paint paint)
    {
        yield return paint.Bold($"{table.Name} in {database.Database} belongs to {table.Owner ?? "nobody"}");
        foreach (var share in table.Shares) yield return $"  {share.Service} may {Words(share.Access)}{(share.Columns.Count == 0 ? "" : $" {string.Join(", ", share.Columns)}")}";
        if (table.Shares.Count == 0) yield return "  it is shared with nobody";

        yield return paint.Dim("  columns");
        foreach (var column in table.Columns) yield return $"    {column.Name} {column.Type}{Target(table, column.Name)}";
        if (!table.Seen) yield return "    and what SQL has made of it";

        var keys = TableUses.KeysTo(table, database).ToList();
        if (keys.Count > 0) yield return paint.Dim("  foreign keys of others");
        foreach (var (other, key) in keys) yield return $"    {other} ({string.Join(", ", key.Columns)})";

        var touches = TableUses.ByOthers(table, database).ToList();
        if (touches.Count > 0) yield return paint.Dim("  touched by others");
        foreach (var migration in touches) yield return $"    {migration.Version} {migration.Name} of {migration.Owner} {(migration.Writes.Contains(table.Name) ? "writes" : "reads")} it";
    }

    private static string By(LockedTable table, Access access) => string.Join(", ", table.Shares
        .Where(s => s.Access.HasFlag(access)).Select(s => s.Columns.Count == 0 ? s.Service : $"{s.Service} ({string.Join(", ", s.Columns)})").Distinct());

    private static string Words(Access access) => Lengths.List(LockFileLine.Words(access).Split(", "));

    private static string Target(LockedTable table, string column) =>
        table.Keys.FirstOrDefault(k => k.Columns.Contains(column)) is { } key ? $", points at {key.Target}" : "";
}
