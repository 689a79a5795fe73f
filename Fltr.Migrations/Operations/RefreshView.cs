using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RefreshView), "refresh view")]
public abstract partial record Operation;

/// <summary>REFRESH MATERIALIZED VIEW. CONCURRENTLY lets readers through.</summary>
public sealed record RefreshView(Name View) : Operation
{
    /// <summary>CONCURRENTLY.</summary>
    public bool Concurrently { get; init; }

    /// <summary>WITH NO DATA: it cannot be read until it is filled.</summary>
    public bool Emptied { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) =>
    [
        new(View, Access.Write, Concurrently ? LockMode.Exclusive : LockMode.AccessExclusive, ObjectKind.View),
        .. before.Views.GetValueOrDefault(View)?.Uses.Select(u => u.Object).Distinct().Where(before.Has).Select(Touch.Read) ?? [],
    ];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Views.TryGetValue(View, out var view)
        ? before.With(view with { Populated = !Emptied })
        : throw new CatalogException($"There is no materialized view {View}.", SqlState.UndefinedTable);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"refresh materialized view {(Concurrently ? "concurrently " : ""):raw}{View}{(Emptied ? " with no data" : ""):raw}");

    /// <summary>Rows that are made anew need no way back.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => Emptied ? [new RefreshView(View)] : [];
}
