using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropSequence), "drop sequence")]
public abstract partial record Operation;

/// <summary>DROP SEQUENCE.</summary>
public sealed record DropSequence(Name Sequence) : Operation
{
    /// <summary>CASCADE: defaults that take values from it go, too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Cascade { get; init; }

    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Sequences.ContainsKey(Sequence)
        ? Operations.Cascade.Sequence(before, Sequence, Cascade)
        : throw new CatalogException($"There is no sequence {Sequence}.", SqlState.UndefinedTable);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop sequence {Sequence}{(Cascade ? " cascade" : ""):raw}");

    /// <summary>The sequence, beginning anew.</summary>
    public override Seq<Operation>? Reverse(Catalog before) => before.Sequences.TryGetValue(Sequence, out var sequence) ? [new CreateSequence(sequence)] : null;
}
