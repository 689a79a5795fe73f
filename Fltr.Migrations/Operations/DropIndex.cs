using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropIndex), "drop index")]
public abstract partial record Operation;

/// <summary>DROP INDEX. Plain, it stops the whole table for a moment (ACCESS EXCLUSIVE); CONCURRENTLY it waits for others instead.</summary>
public sealed record DropIndex(Name Table, string Index) : Operation
{
    /// <summary>CASCADE: foreign keys that rest on it go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <summary>CONCURRENTLY.</summary>
    public bool Concurrently { get; init; }

    /// <inheritdoc />
    public override Transaction Transaction => Concurrently ? Transaction.None : Transaction.Shared;

    /// <inheritdoc />
    public override Name? RowsOf => Concurrently ? null : Table;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, Concurrently ? LockMode.ShareUpdateExclusive : LockMode.AccessExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before.Views.TryGetValue(Table, out var view)) return before.With(view with { Indexes = view.Indexes.Remove(Index) });

        var table = before[Table];
        if (!table.Indexes.TryGetValue(Index, out var index)) return table.Seen ? throw new CatalogException($"{Table} has no index {Index}.", SqlState.UndefinedObject) : before;

        var after = Partitions.Take(before.With(table with { Indexes = table.Indexes.Remove(Index) }), Table, index);
        var isKey = index is { Unique: true, Filter: null } && index.Keys.All(k => k.Expression is null);
        return isKey ? Operations.Cascade.KeyGone(after, Table, Index, [.. index.Keys.Select(k => k.Column)], Cascade) : after;
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop index {(Concurrently ? "concurrently " : ""):raw}{Table.Sibling(Index)}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        before.Find(Table)?.Indexes.GetValueOrDefault(Index) is { } index ? [new CreateIndex(Table, index)] : null;

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) => [this with { Concurrently = true }];
}
