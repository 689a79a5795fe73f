using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropSequence), "drop sequence")]
public abstract partial record Operation;

/// <summary>DROP SEQUENCE.</summary>
public sealed record DropSequence(Name Sequence) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Sequences.ContainsKey(Sequence)
        ? before.WithoutSequence(Sequence)
        : throw new CatalogException($"There is no sequence {Sequence}.");

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop sequence {Sequence}");

    /// <summary>The sequence, beginning anew.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => before.Sequences.TryGetValue(Sequence, out var sequence) ? [new CreateSequence(sequence)] : null;
}
