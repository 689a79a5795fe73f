using System.Text;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>
/// Writes the lock file: a block a migration, then the tables. Blocks of two branches meet at the same place, so that git shows a conflict
/// where two people continued one history.
/// </summary>
internal static class LockFileText
{
    public static string Write(MigrationPlan plan, Timeline timeline)
    {
        var text = new StringBuilder();
        text.Append(LockFile.Header).Append('\n');
        text.Append("database ").Append(plan.Database).Append('\n');
        foreach (var migration in plan.Migrations) Migration(text, migration);
        text.Append('\n');
        foreach (var table in timeline.Final.Tables) Table(text, table.Name, timeline);
        return text.ToString();
    }

    private static void Migration(StringBuilder text, PlannedMigration migration)
    {
        text.Append($"\nmigration {migration.Version} {migration.Name}\n");
        if (migration.Owner is not null) text.Append($"  owner {migration.Owner}\n");
        if (migration.Change is not null) text.Append($"  {Word(migration.Phase)} {migration.Change}\n");
        text.Append($"  checksum {migration.Checksum}\n");
        foreach (var read in migration.Reads) text.Append($"  reads {NameJson.Format(read)}\n");
        foreach (var written in migration.Writes) text.Append($"  writes {NameJson.Format(written)}\n");
    }

    private static void Table(StringBuilder text, Name table, Timeline timeline)
    {
        text.Append($"table {NameJson.Format(table)}");
        if (timeline.Owners.Of(table) is { } owner) text.Append($" owner {owner}");
        text.Append('\n');
        foreach (var share in timeline.Set.Shares.Where(s => TableName.Parse(s.Table) == table).OrderBy(s => s.Service, StringComparer.Ordinal).ThenBy(s => s.Access))
        {
            text.Append($"  shared with {share.Service}: {Words(share.Access)}");
            if (share.Columns is { Length: > 0 } columns) text.Append($" of {string.Join(", ", columns)}");
            text.Append('\n');
        }
    }

    private static string Words(Access access) =>
        string.Join(", ", new[] { Access.Read, Access.Write, Access.Reference }.Where(a => access.HasFlag(a)).Select(a => a.ToString().ToLowerInvariant()));

    private static string Word(Phase phase) => phase switch { Phase.Contract => "contract", Phase.Backfill => "backfill", _ => "expand" };
}
