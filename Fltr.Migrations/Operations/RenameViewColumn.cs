using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameViewColumn), "rename view column")]
public abstract partial record Operation;

/// <summary>ALTER VIEW … RENAME COLUMN. The query is not changed, only what its column is called.</summary>
public sealed record RenameViewColumn(Name View, string Column, string To) : Operation
{
    /// <summary>Whether it is a materialized view.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Materialized { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(View, Access.Alter, LockMode.AccessExclusive, ObjectKind.View)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Views.TryGetValue(View, out var view)) throw new CatalogException($"There is no view {View}.", SqlState.UndefinedTable);
        if (view.Columns.Count == 0) return before;
        if (view.Columns.All(c => c.Name != Column)) throw new CatalogException($"{View} has no column {Column}.", SqlState.UndefinedColumn);
        if (view.Columns.Any(c => c.Name == To)) throw new CatalogException($"{View}.{Column} cannot become {To}: there is a column of that name.", SqlState.DuplicateColumn);
        return before.With(view with
        {
            Columns = view.Columns.Change(c => c.Name == Column, c => c with { Name = To }),
            Indexes = view.Indexes.SetItems(view.Indexes.Select(i => KeyValuePair.Create(i.Key, i.Value.RenameColumn(Column, To)))),
        });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter {(Materialized ? "materialized view" : "view"):raw} {View} rename column {Column} to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameViewColumn(View, To, Column) { Materialized = Materialized }];
}
