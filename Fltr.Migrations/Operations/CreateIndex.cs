using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateIndex), "create index")]
public abstract partial record Operation;

/// <summary>CREATE INDEX. Plain, it stops writers while it builds (SHARE); CONCURRENTLY it lets them through and cannot run in a transaction.</summary>
public sealed record CreateIndex(Name Table, Catalogs.Index Index) : Operation
{
    /// <summary>CONCURRENTLY.</summary>
    public bool Concurrently { get; init; }

    /// <inheritdoc />
    public override Transaction Transaction => Concurrently ? Transaction.None : Transaction.Shared;

    /// <inheritdoc />
    public override Name? RowsOf => Concurrently ? null : Table;

    /// <inheritdoc />
    public override Precheck? Precheck => Index.Unique && Index.Filter is null && Index.Keys.All(k => k.Expression is null)
        ? Duplicates.Of(Table, [.. Index.Keys.Select(k => k.Column)], Index.NullsNotDistinct)
        : null;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, Concurrently ? LockMode.ShareUpdateExclusive : LockMode.Share)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before.Views.TryGetValue(Table, out var view)) return before.With(view with { Indexes = view.Indexes.SetItem(Index.Name, Index with { Options = Storage.Plain(Index.Options) }) });

        var table = before[Table];
        if (table.Indexes.ContainsKey(Index.Name)) throw new CatalogException($"{Table} has an index {Index.Name} already.", SqlState.DuplicateTable);
        if (table.Seen) foreach (var key in Index.Keys.Where(k => k.Expression is null)) _ = table[key.Column];

        // An index on a partitioned table alone is not valid before each partition has attached its own (manual, CREATE INDEX).
        var waits = Index.Only && Partitions.Of(before, Table).Any();
        var made = Index with { Only = false, Invalid = waits, Options = Storage.Plain(Index.Options) };
        var after = before.With(table with { Indexes = table.Indexes.Add(Index.Name, made) });
        return Index.Only ? after : Partitions.Spread(after, Table, made);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var tail = "";
        if (Index.Include.Count > 0) tail += SqlText.Write($" include ({Index.Include})");
        if (Index.NullsNotDistinct) tail += " nulls not distinct";
        if (Index.Options.Count > 0) tail += $" with ({Storage.Sql(Index.Options)})";
        if (Index.Tablespace is not null) tail += SqlText.Write($" tablespace {Index.Tablespace}");
        if (Index.Filter is not null) tail += $" where {Index.Filter}";

        var head = (Index.Unique ? "unique " : "") + "index " + (Concurrently ? "concurrently" : "");
        var keys = string.Join(", ", Index.Keys.Select(k => k.Definition()));
        sql.Add($"create {head.TrimEnd():raw} {Index.Name} on {(Index.Only ? "only " : ""):raw}{Table} {(Index.Method == "btree" ? "" : $"using {Index.Method} "):raw}({keys:raw}){tail:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropIndex(Table, Index.Name)];

    /// <inheritdoc />
    public override Seq<Operation> Online(Catalog before) => Index.Only || before.Find(Table) is { Traits.PartitionKey: not null } ? [this] : [this with { Concurrently = true }];
}
