using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DetachPartition), "detach partition")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … DETACH PARTITION: the partition is a table of its own again, with its rows.</summary>
public sealed record DetachPartition(Name Table, Name Partition) : Operation
{
    /// <summary>CONCURRENTLY (PostgreSQL 14).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Concurrently { get; init; }

    /// <inheritdoc />
    public override Transaction Transaction => Concurrently ? Transaction.None : Transaction.Shared;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, Concurrently ? LockMode.ShareUpdateExclusive : LockMode.AccessExclusive), Touch.Alter(Partition)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        var partition = before[Partition];
        var released = Descent.Released(before, partition, Table);
        var cloned = before[Table].Triggers.Values.Where(t => t.ForEachRow).Select(t => t.Name);
        var after = before.With(released with { Triggers = released.Triggers.RemoveRange(cloned) });
        return before.ReferencesTo(Partition).Where(r => r.Key.Inherited).Aggregate(after, (catalog, r) => Cascade.Constraint(catalog, r.Table.Name, r.Key, cascade: true));
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} detach partition {Partition}{(Concurrently ? " concurrently" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Find(Partition)?.Traits.PartitionBound is { } bound ? [new AttachPartition(Table, Partition, bound)] : null;
}
