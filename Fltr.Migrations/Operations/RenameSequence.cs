using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameSequence), "rename sequence")]
public abstract partial record Operation;

/// <summary>ALTER SEQUENCE … RENAME. Defaults that take values from it follow.</summary>
public sealed record RenameSequence(Name Sequence, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => Moves.Sequence(before, Sequence, Sequence.Sibling(To));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter sequence {Sequence} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameSequence(Sequence.Sibling(To), Sequence.Local)];
}
