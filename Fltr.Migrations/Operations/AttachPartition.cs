using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AttachPartition), "attach partition")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … ATTACH PARTITION. Without a check that says the same it reads all rows of the new partition.</summary>
/// <param name="Table">The partitioned table.</param>
/// <param name="Partition">The table that becomes a partition.</param>
/// <param name="Bound">Which rows it holds: <c>FOR VALUES IN ('a')</c> or <c>DEFAULT</c>.</param>
public sealed record AttachPartition(Name Table, Name Partition, string Bound) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive), Touch.Alter(Partition)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var parent = before[Table];
        var partition = before[Partition];
        foreach (var column in parent.Columns) _ = partition[column.Name];

        var adopted = Descent.Adopted(partition, parent, isPartition: true) with { Traits = partition.Traits with { Inherits = [Table], PartitionBound = Bound } };
        return Partitions.Equip(before.With(adopted), Table, Partition);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} attach partition {Partition} {Bound:raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DetachPartition(Table, Partition)];
}
