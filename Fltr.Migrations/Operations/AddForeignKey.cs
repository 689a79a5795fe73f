using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddForeignKey), "add foreign key")]
public abstract partial record Operation;

/// <summary>ADD FOREIGN KEY. It locks both tables against writers; online, the rows that are there are read later under a weak lock.</summary>
public sealed record AddForeignKey(Name Table, ForeignKey Key) : Operation
{
    /// <inheritdoc />
    public override Name? RowsOf => Key.Validated ? Table : null;

    /// <inheritdoc />
    public override Precheck? Precheck => Key.Validated ? Orphans.Of(Table, Key) : null;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => Key.Target == Table
        ? [Touch.Alter(Table, LockMode.ShareRowExclusive)]
        : [Touch.Alter(Table, LockMode.ShareRowExclusive), Touch.Reference(Key.Target)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var target = before.Find(Key.Target) ?? throw new CatalogException($"{Key.Name} of {Table} points at {Key.Target}, and there is no such table at this version.", SqlState.UndefinedTable);
        if (target.Seen) foreach (var column in Key.TargetColumns) _ = target[column];
        var after = Partitions.Spread(TableParts.Put(before, Table, Key), Table, Key);
        return Partitions.All(before, Key.Target).Aggregate(after, (catalog, partition) => Partitions.Clone(catalog, Table, Key, partition));
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} add constraint {Key.Name} {ConstraintSql.Of(Key):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Key.Name)];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) => before.Find(Table)?.Traits.PartitionKey is null ? Validated(Table) : [.. ByPartition(before), this];

    private Seq<Operation> Validated(Name table) =>
    [
        new AddForeignKey(table, Key with { Validated = false }),
        new ValidateConstraint(table, Key.Name),
    ];

    /// <summary>
    /// A partitioned table takes no key that is not valid before PostgreSQL 18 (manual, ALTER TABLE, ADD table_constraint NOT VALID). Each partition
    /// can have it first, and then it becomes part of the whole table's, without a look at the rows.
    /// </summary>
    private IEnumerable<Operation> ByPartition(Catalog before)
    {
        var withRows = Partitions.All(before, Table).Select(p => before[p]).Where(p => p.Traits.PartitionKey is null).ToList();
        return withRows.Any(p => p.Constraints.ContainsKey(Key.Name)) ? [] : withRows.SelectMany(p => Validated(p.Name));
    }
}
