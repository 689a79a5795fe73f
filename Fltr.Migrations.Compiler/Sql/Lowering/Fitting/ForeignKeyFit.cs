using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Foreign keys (src/backend/commands/tablecmds.c, ATAddForeignKeyConstraint).</summary>
internal static class ForeignKeyFit
{
    public static void Add(AddForeignKey change, Catalog before)
    {
        var key = change.Key;
        Fit.Refuse(before.Views.ContainsKey(key.Target), $"{key.Name} of {change.Table} points at {key.Target}, which is no table.", SqlState.WrongObjectType);
        if (before.Find(change.Table) is not { } table || before.Find(key.Target) is not { Seen: true } target) return;

        Fit.Refuse(target.Traits.Unlogged && !table.Traits.Unlogged, $"{key.Name} of {change.Table} points at {key.Target}, which is unlogged: its rows may be gone after a crash.", SqlState.InvalidTableDefinition);
        if (table.Seen) foreach (var column in key.Columns) _ = table[column];
        Generated(key, table);
        Fit.Refuse(key.OnDeleteColumns?.Any(c => !key.Columns.Contains(c)) == true, $"{key.Name} of {change.Table} sets a column that is not its own when a row is deleted.", SqlState.InvalidColumnReference);
        Fit.Refuse(table.Traits.PartitionKey is not null && !key.Validated, $"{change.Table} is partitioned: {key.Name} cannot be NOT VALID.", SqlState.WrongObjectType);
        foreach (var column in key.TargetColumns) _ = target[column];
        Fit.Refuse(key.Columns.Count != key.TargetColumns.Count, $"{key.Name} of {change.Table} has {key.Columns.Count} columns and points at {key.TargetColumns.Count}.", SqlState.InvalidForeignKey);
        NeedKey(key, change.Table, target);
    }

    public static void Alter(AlterConstraint change, Catalog before) =>
        Fit.Refuse(before.Find(change.Table)?.Constraints.GetValueOrDefault(change.Constraint) is { } other and not ForeignKey, $"{change.Constraint} of {change.Table} is no foreign key: it cannot be changed.", SqlState.WrongObjectType);

    /// <summary>Nothing logged points at what is not.</summary>
    public static void Log(SetLogged change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table || table.Traits.Unlogged == !change.Logged) return;
        var other = change.Logged
            ? table.Constraints.Values.OfType<ForeignKey>().Select(k => before.Find(k.Target)).FirstOrDefault(t => t is { Traits.Unlogged: true } && t.Name != change.Table)
            : before.ReferencesTo(change.Table).Select(r => r.Table).FirstOrDefault(t => !t.Traits.Unlogged && t.Name != change.Table);
        Fit.Refuse(other is not null, $"{change.Table} and {other?.Name} are joined by a foreign key: a logged table cannot point at an unlogged one.", SqlState.InvalidTableDefinition);
    }

    /// <summary>A partition that foreign keys of its parent point at.</summary>
    public static void Drop(DropTable change, Catalog before)
    {
        if (change.Cascade || before.Find(change.Table) is not { Traits.PartitionBound: not null }) return;
        var user = before.ReferencesTo(change.Table).FirstOrDefault(r => r.Table.Name != change.Table);
        Fit.Refuse(user.Key is not null, $"{change.Table} cannot be dropped: the foreign key {user.Key?.Name} of {user.Table?.Name} points at it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
    }

    private static void Generated(ForeignKey key, Table table)
    {
        if (!key.Columns.Any(c => table.Find(c)?.Generated is not null)) return;
        Fit.Refuse(key.OnDelete is ReferentialAction.SetNull or ReferentialAction.SetDefault, $"{key.Name} of {table.Name} would write a generated column when a row is deleted.", SqlState.SyntaxError);
        Fit.Refuse(key.OnUpdate is ReferentialAction.SetNull or ReferentialAction.SetDefault or ReferentialAction.Cascade, $"{key.Name} of {table.Name} would write a generated column when a row is updated.", SqlState.SyntaxError);
    }

    /// <summary>A key of the target over just these columns, in whatever order (transformFkeyCheckAttrs).</summary>
    private static void NeedKey(ForeignKey key, Name table, Table target)
    {
        var keys = target.Constraints.Values.Where(c => c is PrimaryKey or Unique && IsOver(c.Columns, key.TargetColumns)).ToList();
        if (keys.Exists(k => !k.Deferrable) || target.Indexes.Values.Any(i => i is { Unique: true, Filter: null } && i.Keys.All(k => k.Expression is null) && IsOver([.. i.Keys.Select(k => k.Column)], key.TargetColumns))) return;
        Fit.Refuse(keys.Count > 0, $"{key.Name} of {table} points at a key of {key.Target} that is deferrable.", SqlState.ObjectNotInPrerequisiteState);
        throw new CatalogException($"{key.Name} of {table} points at columns of {key.Target} that are no key: add a primary key or a unique constraint there first.", SqlState.InvalidForeignKey);
    }

    private static bool IsOver(Seq<string> one, Seq<string> other) => one.Count == other.Count && one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal));
}
