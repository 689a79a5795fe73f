using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(MoveTable), "move table")]
public abstract partial record Operation;

/// <summary>ALTER TABLE … SET SCHEMA.</summary>
public sealed record MoveTable(Name Table, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [Touch.Alter(Table), Touch.Alter(new Name(To, Table.Local), LockMode.None)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Schemas.Contains(To)
        ? Moves.Table(before, Table, new Name(To, Table.Local))
        : throw new CatalogException($"There is no schema {To} to move {Table} to.", SqlState.InvalidSchemaName);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter table {Table} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new MoveTable(new Name(To, Table.Local), Table.Schema)];
}
