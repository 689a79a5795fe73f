using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameView), "rename view")]
public abstract partial record Operation;

/// <summary>ALTER VIEW … RENAME TO.</summary>
public sealed record RenameView(Name View, string To) : Operation
{
    /// <summary>Whether it is a materialized view.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Materialized { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(View, Access.Alter, LockMode.AccessExclusive, ObjectKind.View)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Renaming.View(before, View, View.Sibling(To));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter {(Materialized ? "materialized view" : "view"):raw} {View} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameView(View.Sibling(To), View.Local) { Materialized = Materialized }];
}
