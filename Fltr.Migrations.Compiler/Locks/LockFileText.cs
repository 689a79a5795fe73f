using System.Text;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Operations;
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
        foreach (var service in timeline.Set.Services) text.Append($"service {service.Name}{(service.Handle is null ? "" : $" handle {service.Handle}")}{(service.Role is null ? "" : $" role {service.Role}")}\n");

        var released = timeline.Released.Select(m => m.Version).ToHashSet();
        foreach (var migration in plan.Migrations) Migration(text, migration, released.Contains(migration.Version) || migration.Version <= timeline.Options.Release);
        text.Append('\n');
        foreach (var table in timeline.Final.Tables) Table(text, table, timeline);
        return text.ToString();
    }

    private static void Migration(StringBuilder text, PlannedMigration migration, bool isReleased)
    {
        text.Append($"\nmigration {migration.Version} {migration.Name}\n");
        if (migration.Owner is not null) text.Append($"  owner {migration.Owner}\n");
        if (migration.Change is not null) text.Append($"  {Word(migration.Phase)} {migration.Change}\n");
        text.Append($"  checksum {migration.Checksum}\n");
        if (isReleased) text.Append("  released\n");
        foreach (var read in migration.Reads) text.Append($"  reads {NameJson.Format(read)}\n");
        foreach (var written in migration.Writes) text.Append($"  writes {NameJson.Format(written)}\n");
    }

    private static void Table(StringBuilder text, Table table, Timeline timeline)
    {
        text.Append($"table {NameJson.Format(table.Name)}");
        if (timeline.Owners.Of(table.Name) is { } owner) text.Append($" owner {owner}");
        text.Append('\n');
        if (!table.Seen) text.Append("  partly seen\n");
        foreach (var column in table.Columns) Line(LockFileLine.Of(new LockedColumn(column.Name, column.Type)));
        foreach (var key in table.Constraints.Values.OfType<ForeignKey>()) Line(LockFileLine.Of(new LockedKey(key.Columns, key.Target)));
        foreach (var sequence in NumberedBy.Sequences(table)) Line($"sequence {NameJson.Format(sequence)}");
        foreach (var share in timeline.Set.Shares.Where(s => TableName.Parse(s.Table) == table.Name).OrderBy(s => s.Service, StringComparer.Ordinal).ThenBy(s => s.Access))
        {
            Line(LockFileLine.Of(new LockedShare(share.Service, share.Access, [.. share.Columns ?? []])));
        }

        void Line(string line) => text.Append("  ").Append(line.ReplaceLineEndings(" ")).Append('\n');
    }

    private static string Word(Phase phase) => phase switch { Phase.Contract => "contract", Phase.Backfill => "backfill", _ => "expand" };
}
