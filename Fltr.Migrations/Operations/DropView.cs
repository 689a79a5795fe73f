using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropView), "drop view")]
public abstract partial record Operation;

/// <summary>DROP VIEW and DROP MATERIALIZED VIEW.</summary>
public sealed record DropView(Name View) : Operation
{
    /// <summary>Whether it is a materialized view.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Materialized { get; init; }

    /// <summary>CASCADE: what needs it goes, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(View, Access.Alter, LockMode.AccessExclusive, ObjectKind.View)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Views.ContainsKey(View)
        ? Operations.Cascade.View(before, View, Cascade)
        : throw new CatalogException($"There is no view {View}.", SqlState.UndefinedTable);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop {(Materialized ? "materialized view" : "view"):raw} {View}{(Cascade ? " cascade" : ""):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Views.GetValueOrDefault(View) is { } view && !Cascade
        ? [new CreateView(view), .. view.Indexes.Values.Select(i => new CreateIndex(View, i)), .. view.Triggers.Values.Select(t => new CreateTrigger(View, t))]
        : null;
}
