using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameIndex), "rename index")]
public abstract partial record Operation;

/// <summary>ALTER INDEX … RENAME. The constraint that an index belongs to gets the name, too.</summary>
public sealed record RenameIndex(Name Table, string Index, string To) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table, LockMode.ShareUpdateExclusive)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before.HasRelation(Table.Sibling(To))) throw new CatalogException($"{Index} of {Table} cannot become {To}: there is something of that name.", SqlState.DuplicateTable);
        if (before.Views.TryGetValue(Table, out var view)) return before.With(view with { Indexes = Renamed(view.Indexes) });

        var table = before[Table];
        return table.Constraints.ContainsKey(Index)
            ? Moves.Constraint(before, Table, Index, To)
            : before.With(table with { Indexes = Renamed(table.Indexes) });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter index {Table.Sibling(Index)} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameIndex(Table, To, Index)];

    private ImmutableSortedDictionary<string, Catalogs.Index> Renamed(ImmutableSortedDictionary<string, Catalogs.Index> indexes) => indexes.TryGetValue(Index, out var index)
        ? indexes.Remove(Index).Add(To, index with { Name = To })
        : throw new CatalogException($"{Table} has no index {Index}.", SqlState.UndefinedObject);
}
