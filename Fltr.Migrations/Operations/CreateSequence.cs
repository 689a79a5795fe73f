using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateSequence), "create sequence")]
public abstract partial record Operation;

/// <summary>CREATE SEQUENCE.</summary>
public sealed record CreateSequence(Sequence Sequence) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Sequence.Name, Access.Alter, LockMode.AccessExclusive, ObjectKind.Sequence)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.HasRelation(Sequence.Name)
        ? throw new CatalogException($"The sequence {Sequence.Name} exists already.", SqlState.DuplicateTable)
        : before.With((Sequence with { Type = Sequence.Type is null ? null : Catalogs.Sequence.TypeOf(Sequence.Type) }).Settled());

    /// <inheritdoc />
    public override void Write(SqlWriter sql)
    {
        var tail = Sequence.Type is null ? "" : $" as {Sequence.Type}";
        if (Sequence.Increment is { } increment) tail += $" increment by {increment}";
        if (Sequence.Minimum is { } minimum) tail += $" minvalue {minimum}";
        if (Sequence.Maximum is { } maximum) tail += $" maxvalue {maximum}";
        if (Sequence.Start is { } start) tail += $" start with {start}";
        if (Sequence.Cache is { } cache) tail += $" cache {cache}";
        if (Sequence.Cycle) tail += " cycle";
        if (Sequence.OwnedBy is { } owner) tail += SqlText.Write($" owned by {owner.Table}.{owner.Column}");
        sql.Add($"create sequence {Sequence.Name}{tail:raw}");
    }

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropSequence(Sequence.Name)];
}
