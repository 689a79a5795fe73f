using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(SetSequenceComment), "comment on sequence")]
public abstract partial record Operation;

/// <summary>COMMENT ON SEQUENCE; null takes it away.</summary>
public sealed record SetSequenceComment(Name Sequence, string? Comment) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Sequences.TryGetValue(Sequence, out var sequence)
        ? before.With(sequence with { Comment = Comment })
        : throw new CatalogException($"There is no sequence {Sequence}.", SqlState.UndefinedTable);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"comment on sequence {Sequence} is {Comment:text}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new SetSequenceComment(Sequence, before.Sequences.GetValueOrDefault(Sequence)?.Comment)];
}
