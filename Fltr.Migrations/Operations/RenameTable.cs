using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameTable), "rename table")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … RENAME TO.</summary>
public sealed record RenameTable(Name Table, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table), Touch.Alter(Table.Sibling(To), LockMode.None)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Moves.Table(before, Table, Table.Sibling(To));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameTable(Table.Sibling(To), Table.Local)];
}
