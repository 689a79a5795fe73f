using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(MoveSequence), "move sequence")]
public abstract partial record Operation;

/// <summary>ALTER SEQUENCE … SET SCHEMA. Defaults that take values from it follow.</summary>
public sealed record MoveSequence(Name Sequence, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Schemas.Contains(To)
        ? Moves.Sequence(before, Sequence, new Name(To, Sequence.Local))
        : throw new CatalogException($"There is no schema {To} to move {Sequence} to.", SqlState.InvalidSchemaName);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter sequence {Sequence} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new MoveSequence(new Name(To, Sequence.Local), Sequence.Schema)];
}
