using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Primary keys, unique constraints and exclusions, and the indexes behind them (src/backend/parser/parse_utilcmd.c, transformIndexConstraint).</summary>
internal static class KeyFit
{
    public static void Create(CreateTable change, Catalog before)
    {
        Fit.Refuse(before.Types.ContainsKey(change.Table) && !before.HasRelation(change.Table), $"There is a type {change.Table} already, and a table is the type of its rows.", SqlState.DuplicateObject);
        if (change.PrimaryKey is { } key) Named(before, change.Table, key);
        foreach (var column in change.Columns) ColumnFit.NumberedType(change.Table, column);
    }

    public static void Add(Catalog before, Name table, Constraint constraint)
    {
        Fit.Refuse(before.Views.ContainsKey(table), $"{table} is a view: it has no constraints.", SqlState.WrongObjectType);
        if (before.Find(table) is not { } found) return;
        Fit.Refuse(constraint is Exclusion && found.Traits.PartitionKey is not null, $"{table} is partitioned: an exclusion constraint would hold for each partition alone.", SqlState.FeatureNotSupported);
        Fit.Refuse(constraint is PrimaryKey && found.PrimaryKey is not null, $"{table} has a primary key already: {found.PrimaryKey?.Name}.", SqlState.InvalidTableDefinition);
        if (!found.Constraints.ContainsKey(constraint.Name)) Named(before, table, constraint);
        else Fit.Refuse(found.Constraints[constraint.Name] is PrimaryKey or Unique or Exclusion, $"There is an index {constraint.Name} already.", SqlState.DuplicateTable);
    }

    public static void Attach(AttachIndex change, Catalog before)
    {
        var name = change.Index ?? change.Constraint.Name;
        if (before.Find(change.Table)?.Indexes.GetValueOrDefault(name) is not { } index) return;
        Fit.Refuse(!index.Unique, $"The index {name} is not unique: no key can rest on it.", SqlState.WrongObjectType);
        Fit.Refuse(index.Keys.Any(k => k.Expression is not null), $"The index {name} has expressions: no key can rest on it.", SqlState.WrongObjectType);
        Fit.Refuse(index.Filter is not null, $"The index {name} leaves rows out: no key can rest on it.", SqlState.WrongObjectType);
        Fit.Refuse(index.Keys.Any(k => k.Descending || k.Nulls != NullsOrder.Default || k.OperatorClass is not null), $"The index {name} has an order of its own: no key can rest on it.", SqlState.WrongObjectType);
    }

    public static void Drop(DropConstraint change, Catalog before) =>
        Fit.Refuse(before.Find(change.Table)?.Constraints.GetValueOrDefault(change.Constraint) is { Inherited: true } inherited && !IsCopy(before, inherited), $"{change.Constraint} of {change.Table} is inherited: it can be dropped at the parent only.", SqlState.InvalidTableDefinition);

    public static void Rename(RenameConstraint change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table || table.Constraints.GetValueOrDefault(change.Constraint) is not { } constraint) return;
        var isInherited = constraint is Check && table.Traits.Inherits?.Any(p => before.Find(p)?.Constraints.GetValueOrDefault(change.Constraint) is Check { NoInherit: false }) == true;
        Fit.Refuse(isInherited, $"{change.Constraint} of {change.Table} is inherited: it can be renamed at the parent only.", SqlState.InvalidTableDefinition);
    }

    public static void Replicate(SetReplicaIdentity change, Catalog before)
    {
        if (change.Index is not { } name || before.Find(change.Table) is not { } table) return;
        if (table.Constraints.GetValueOrDefault(name) is PrimaryKey or Unique) return;
        if (table.Indexes.GetValueOrDefault(name) is not { } index) throw new CatalogException($"{change.Table} has no index {name}.", SqlState.UndefinedObject);
        Fit.Refuse(!index.Unique, $"The index {name} is not unique: it tells no rows apart.", SqlState.WrongObjectType);
        Fit.Refuse(index.Keys.Any(k => k.Expression is not null), $"The index {name} has expressions: it tells no rows apart.", SqlState.WrongObjectType);
        Fit.Refuse(index.Filter is not null, $"The index {name} leaves rows out: it tells no rows apart.", SqlState.WrongObjectType);
        Fit.Refuse(index.Keys.Any(k => table.Find(k.Column) is { Nullable: true }), $"The index {name} has a nullable column: it tells no rows apart.", SqlState.WrongObjectType);
    }

    private static void Named(Catalog before, Name table, Constraint constraint)
    {
        var twice = constraint.Columns.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1);
        Fit.Refuse(twice is not null && constraint is not Exclusion, $"{constraint.Name} of {table} names {twice?.Key} twice.", SqlState.DuplicateColumn);
        Fit.Refuse(before.HasRelation(table.Sibling(constraint.Name)), $"There is a relation {table.Sibling(constraint.Name)} already.", SqlState.DuplicateTable);
    }

    /// <summary>The further key for a partition of its target.</summary>
    private static bool IsCopy(Catalog before, Constraint constraint) => constraint is ForeignKey key && before.Find(key.Target) is { Traits.PartitionBound: not null };
}
