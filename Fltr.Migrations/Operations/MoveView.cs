using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(MoveView), "move view")]
public abstract partial record Operation;

/// <summary>ALTER VIEW … SET SCHEMA.</summary>
public sealed record MoveView(Name View, string To) : Operation
{
    /// <summary>Whether it is a materialized view.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Materialized { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(View, Access.Alter, LockMode.AccessExclusive, ObjectKind.View)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Schemas.Contains(To)
        ? Renaming.View(before, View, new Name(To, View.Local))
        : throw new CatalogException($"There is no schema {To} to move {View} to.", SqlState.InvalidSchemaName);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter {(Materialized ? "materialized view" : "view"):raw} {View} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new MoveView(new Name(To, View.Local), View.Schema) { Materialized = Materialized }];
}
