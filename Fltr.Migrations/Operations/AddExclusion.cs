using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddExclusion), "add exclusion")]
public abstract partial record Operation;

/// <summary>ADD EXCLUDE. Its index is built under ACCESS EXCLUSIVE, and none that is there can be used.</summary>
public sealed record AddExclusion(Name Table, Exclusion Exclusion) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Partitions.Spread(TableParts.Put(before, Table, Exclusion), Table, Exclusion);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} add constraint {Exclusion.Name} {ConstraintSql.Of(Exclusion):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropConstraint(Table, Exclusion.Name)];
}
