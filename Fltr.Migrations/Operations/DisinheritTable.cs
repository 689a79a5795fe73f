using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DisinheritTable), "disinherit table")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … NO INHERIT: what it had from that parent is its own.</summary>
public sealed record DisinheritTable(Name Table, Name Parent) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table), Touch.Alter(Parent, LockMode.AccessShare)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.With(Descent.Released(before, before[Table], Parent));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} no inherit {Parent}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new InheritTable(Table, Parent)];
}
