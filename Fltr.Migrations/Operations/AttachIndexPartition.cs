using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AttachIndexPartition), "attach index partition")]
public abstract partial record Operation;

/// <summary>ALTER INDEX … ATTACH PARTITION: an index of a partition becomes part of the partitioned one, which is valid when no partition is left without.</summary>
public sealed record AttachIndexPartition(Name Table, string Index, Name Partition) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.AccessShare)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Indexes.TryGetValue(Index, out var index)
        ? table with { Indexes = table.Indexes.SetItem(Index, index with { Invalid = !Partitions.HaveAll(before, Table, index) }) }
        : table);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter index {Table.Sibling(Index)} attach partition {Partition}");

    /// <summary>An index cannot be detached but with its partition.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => null;
}
