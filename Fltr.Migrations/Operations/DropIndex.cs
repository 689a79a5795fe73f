using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropIndex), "drop index")]
public abstract partial record Operation;

/// <summary>DROP INDEX. Plain, it stops the whole table for a moment (ACCESS EXCLUSIVE); CONCURRENTLY it waits for others instead.</summary>
public sealed record DropIndex(Name Table, string Index) : Operation
{
    /// <summary>CONCURRENTLY.</summary>
    public bool Concurrently { get; init; }

    /// <inheritdoc />
    public override Transaction Transaction => Concurrently ? Transaction.None : Transaction.Shared;

    /// <inheritdoc />
    public override Name? RowsOf => Concurrently ? null : Table;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, Concurrently ? LockMode.ShareUpdateExclusive : LockMode.AccessExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Indexes.ContainsKey(Index) || !table.Seen
        ? table with { Indexes = table.Indexes.Remove(Index) }
        : throw new CatalogException($"{Table} has no index {Index}."));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop index {(Concurrently ? "concurrently " : ""):raw}{Table.Sibling(Index)}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table)?.Indexes.GetValueOrDefault(Index) is { } index ? [new CreateIndex(Table, index)] : null;

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) => [this with { Concurrently = true }];
}
