using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Inheritance and partitions (src/backend/commands/tablecmds.c, MergeAttributes, MergeAttributesIntoExisting, MergeConstraintsIntoExisting).</summary>
internal static class ChildFit
{
    /// <summary>PostgreSQL's invalid_column_definition.</summary>
    private const string InvalidColumn = "42611";

    public static void Create(CreateTable change, Catalog before)
    {
        if (change.Traits?.Inherits is not { Count: > 0 } names) return;

        var isPartition = change.Traits.PartitionBound is not null;
        Fit.Refuse(names.Distinct().Count() < names.Count, $"{change.Table} names a parent twice.", SqlState.DuplicateTable);
        foreach (var name in names)
        {
            Fit.Refuse(before.Views.ContainsKey(name), $"{name} is a view: no table inherits from it.", SqlState.WrongObjectType);
            var parent = before[name];
            Fit.Refuse(isPartition && parent.Traits.PartitionKey is null, $"{name} is not partitioned.", SqlState.InvalidObjectDefinition);
            Fit.Refuse(!isPartition && parent.Traits.PartitionKey is not null, $"{name} is partitioned: it has partitions and no other heirs.", SqlState.WrongObjectType);
            Fit.Refuse(!isPartition && parent.Traits.PartitionBound is not null, $"{name} is a partition: nothing inherits from it.", SqlState.WrongObjectType);
        }

        foreach (var columns in names.SelectMany(n => before[n].Columns).GroupBy(c => c.Name)) Merge(change, [.. columns], before);
    }

    public static void Inherit(InheritTable change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table) return;
        Fit.Refuse(table.Traits.PartitionBound is not null, $"{change.Table} is a partition: it inherits from its parent alone.", SqlState.WrongObjectType);
        Fit.Refuse(table.Traits.PartitionKey is not null, $"{change.Table} is partitioned: it inherits from nothing.", SqlState.WrongObjectType);
        var parent = before[change.Parent];
        Fit.Refuse(parent.Traits.PartitionKey is not null || parent.Traits.PartitionBound is not null, $"{change.Parent} is partitioned or a partition: no other tables inherit from it.", SqlState.WrongObjectType);
        Fit.Refuse(table.Traits.Inherits?.Contains(change.Parent) == true, $"{change.Table} inherits from {change.Parent} already.", SqlState.DuplicateTable);
        Circle(before, change.Table, change.Parent);
        Fits(table, parent, before, isPartition: false);
    }

    public static void Disinherit(DisinheritTable change, Catalog before)
    {
        if (before.Find(change.Table) is not { } table) return;
        Fit.Refuse(table.Traits.PartitionBound is not null, $"{change.Table} is a partition: detach it.", SqlState.WrongObjectType);
        _ = before[change.Parent];
        Fit.Refuse(table.Traits.Inherits?.Contains(change.Parent) != true, $"{change.Table} does not inherit from {change.Parent}.", SqlState.UndefinedTable);
    }

    public static void Attach(AttachPartition change, Catalog before)
    {
        if (before.Find(change.Table) is not { } parent) return;
        Fit.Refuse(parent.Traits.PartitionKey is null, $"{change.Table} is not partitioned.", SqlState.InvalidObjectDefinition);
        Fit.Refuse(before.Views.ContainsKey(change.Partition), $"{change.Partition} is a view: it cannot be a partition.", SqlState.WrongObjectType);
        var table = before[change.Partition];
        Fit.Refuse(table.Traits.PartitionBound is not null, $"{change.Partition} is a partition already.", SqlState.WrongObjectType);
        Fit.Refuse(table.Traits.Inherits is { Count: > 0 }, $"{change.Partition} inherits from another table: it cannot be a partition.", SqlState.WrongObjectType);
        Fit.Refuse(table.Traits.PartitionKey is null && before.ChildrenOf(change.Partition).Any(), $"Other tables inherit from {change.Partition}: it cannot be a partition.", SqlState.WrongObjectType);
        Circle(before, change.Partition, change.Table);
        var extra = parent.Seen ? table.Columns.FirstOrDefault(c => parent.Find(c.Name) is null) : null;
        Fit.Refuse(extra is not null, $"{change.Partition} has a column {extra?.Name} that {change.Table} has not.", SqlState.DatatypeMismatch);
        Fits(table, parent, before, isPartition: true);
    }

    public static void Detach(DetachPartition change, Catalog before)
    {
        _ = before[change.Table];
        var partition = before[change.Partition];
        Fit.Refuse(partition.Traits.PartitionBound is null || partition.Traits.Inherits?.Contains(change.Table) != true, $"{change.Partition} is no partition of {change.Table}.", SqlState.UndefinedTable);
    }

    private static void Merge(CreateTable change, List<Column> inherited, Catalog before)
    {
        var first = inherited[0];
        Fit.Refuse(inherited.Exists(c => c.Type != first.Type), $"{change.Table} would inherit two columns {first.Name} of different types.", SqlState.DatatypeMismatch);
        Fit.Refuse(inherited.Exists(c => c.Collation != first.Collation), $"{change.Table} would inherit two columns {first.Name} of different collations.", SqlState.CollationMismatch);

        var own = change.Columns.FirstOrDefault(c => c.Name == first.Name);
        Fit.Refuse(own is not null && !ColumnFit.SameType(own.Type, first.Type, before), $"{change.Table}.{first.Name} has another type than the column that it inherits.", SqlState.DatatypeMismatch);
        Fit.Refuse(own?.Default is null && inherited.Where(c => c.Default is not null).Select(c => c.Default).Distinct().Count() > 1, $"{change.Table} would inherit two columns {first.Name} with different defaults.", InvalidColumn);
        Fit.Refuse(own?.Default is not null && first.Generated is not null, $"{change.Table}.{first.Name} inherits from a generated column: it has no default.", InvalidColumn);
        Fit.Refuse(own?.Generated is not null, $"{change.Table}.{first.Name} is inherited: its expression is the parent's.", InvalidColumn);
    }

    private static void Fits(Table table, Table parent, Catalog before, bool isPartition)
    {
        if (!table.Seen) return;
        foreach (var column in parent.Columns)
        {
            if (table.Find(column.Name) is not { } own) throw new CatalogException($"{table.Name} lacks the column {column.Name} of {parent.Name}.", SqlState.DatatypeMismatch);
            Fit.Refuse(own.Type != column.Type, $"{table.Name}.{own.Name} is of type {own.Type}, and that of {parent.Name} of {column.Type}.", SqlState.DatatypeMismatch);
            Fit.Refuse(own.Collation != column.Collation, $"{table.Name}.{own.Name} has another collation than that of {parent.Name}.", SqlState.CollationMismatch);
            Fit.Refuse(own.Nullable && !column.Nullable, $"{table.Name}.{own.Name} must be NOT NULL: that of {parent.Name} is.", SqlState.DatatypeMismatch);
            Fit.Refuse(own.Generated is null != column.Generated is null, $"{table.Name}.{own.Name} and that of {parent.Name} must both be generated, or neither.", SqlState.DatatypeMismatch);
        }

        foreach (var check in parent.Constraints.Values.OfType<Check>().Where(c => !c.NoInherit))
        {
            if (table.Constraints.GetValueOrDefault(check.Name) is not Check own) throw new CatalogException($"{table.Name} lacks the check {check.Name} of {parent.Name}.", SqlState.DatatypeMismatch);
            Fit.Refuse(own.Expression != check.Expression, $"The check {check.Name} of {table.Name} is not that of {parent.Name}.", SqlState.DatatypeMismatch);
            Fit.Refuse(own.NoInherit, $"The check {check.Name} of {table.Name} is not inherited, and that of {parent.Name} is.", SqlState.InvalidObjectDefinition);
            Fit.Refuse(!own.Validated && check.Validated, $"The check {check.Name} of {table.Name} is not valid yet.", SqlState.InvalidObjectDefinition);
        }
    }

    private static void Circle(Catalog before, Name child, Name parent)
    {
        Fit.Refuse(child == parent, $"{child} cannot inherit from itself.", SqlState.DuplicateTable);
        var open = new Stack<Name>([parent]);
        var seen = new HashSet<Name>();
        while (open.TryPop(out var name))
        {
            if (!seen.Add(name)) continue;
            foreach (var above in before.Find(name)?.Traits.Inherits ?? [])
            {
                Fit.Refuse(above == child, $"{parent} inherits from {child} itself.", SqlState.DuplicateTable);
                open.Push(above);
            }
        }
    }
}
