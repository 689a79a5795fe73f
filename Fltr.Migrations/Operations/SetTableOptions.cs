using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetTableOptions), "set table options")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … SET and RESET of storage parameters.</summary>
public sealed record SetTableOptions(Name Table) : Operation
{
    /// <summary>What is set, <c>fillfactor=70</c>.</summary>
    public Seq<string>? Set { get; init; }

    /// <summary>The names of what is taken back.</summary>
    public Seq<string>? Reset { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) =>
        [Touch.Alter(Table, (Set ?? []).Concat(Reset ?? []).Any(o => Storage.NameOf(o) == "user_catalog_table") ? LockMode.AccessExclusive : LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) =>
        before.Change(Table, table => table with { Traits = table.Traits with { Options = Storage.Of(After(table.Traits.Options)) } });

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        if (Set is { Count: > 0 }) sql.Add($"alter table {Table} set ({Storage.Sql(Set):raw})");
        if (Reset is { Count: > 0 }) sql.Add($"alter table {Table} reset ({string.Join(", ", Reset):raw})");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before)
    {
        if (before.Find(Table) is not { } table) return null;
        var (set, reset) = Storage.Back(table.Traits.Options, After(table.Traits.Options));
        return [this with { Set = set, Reset = reset }];
    }

    private Seq<string> After(Seq<string>? options) => Storage.Set(Storage.Reset(options, Reset ?? []), Set ?? []);
}
