using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetIndexOptions), "set index options")]
public abstract partial record Operation;

/// <summary>ALTER INDEX … SET and RESET of storage parameters.</summary>
public sealed record SetIndexOptions(Name Table, string Index) : Operation
{
    /// <summary>What is set, <c>fillfactor=70</c>.</summary>
    public Seq<string>? Set { get; init; }

    /// <summary>The names of what is taken back.</summary>
    public Seq<string>? Reset { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Change(Table, table => table.Indexes.TryGetValue(Index, out var index)
        ? table with { Indexes = table.Indexes.SetItem(Index, index with { Options = After(index.Options) }) }
        : throw new CatalogException($"{Table} has no index {Index}.", SqlState.UndefinedObject));

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        if (Set is { Count: > 0 }) sql.Add($"alter index {Table.Sibling(Index)} set ({Storage.Sql(Set):raw})");
        if (Reset is { Count: > 0 }) sql.Add($"alter index {Table.Sibling(Index)} reset ({string.Join(", ", Reset):raw})");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before)
    {
        if (before.Find(Table)?.Indexes.GetValueOrDefault(Index) is not { } index) return null;
        var (set, reset) = Storage.Back(index.Options, After(index.Options));
        return [this with { Set = set, Reset = reset }];
    }

    private Seq<string> After(Seq<string> options) => Storage.Set(Storage.Reset(options, Reset ?? []), Set ?? []);
}
