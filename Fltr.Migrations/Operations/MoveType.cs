using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(MoveType), "move type")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … SET SCHEMA.</summary>
public sealed record MoveType(Name Type, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Schemas.Contains(To)
        ? Renaming.Type(before, Type, new Name(To, Type.Local))
        : throw new CatalogException($"There is no schema {To} to move {Type} to.", SqlState.InvalidSchemaName);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new MoveType(new Name(To, Type.Local), Type.Schema)];
}
