using Fltr.Migrations.Locks;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Tool.Output;

/// <summary>Who uses a table, as the lock file of its database tells.</summary>
internal static class TableUses
{
    /// <summary>The foreign keys of other tables, and of itself, that point at it.</summary>
    public static IEnumerable<(Name Table, LockedKey Key)> KeysTo(LockedTable table, LockFile database) =>
        database.Tables.SelectMany(t => t.Keys.Where(k => k.Target == table.Name).Select(k => (t.Name, k)));

    /// <summary>The migrations of other services that read or change it.</summary>
    public static IEnumerable<LockedMigration> ByOthers(LockedTable table, LockFile database) =>
        database.Migrations.Where(m => m.Owner is not null && m.Owner != table.Owner && (m.Reads.Contains(table.Name) || m.Writes.Contains(table.Name)));
}
