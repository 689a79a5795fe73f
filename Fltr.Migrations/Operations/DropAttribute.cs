using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropAttribute), "drop attribute")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … DROP ATTRIBUTE.</summary>
public sealed record DropAttribute(Name Type, string Attribute) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code | Loss.Data;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<CompositeType>(before, Type, type => type.Attributes.Any(a => a.Name == Attribute)
        ? type with { Attributes = type.Attributes.Without(a => a.Name == Attribute) }
        : throw new CatalogException($"{Type} has no attribute {Attribute}.", SqlState.UndefinedColumn));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} drop attribute {Attribute}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        (before.Types.GetValueOrDefault(Type) as CompositeType)?.Attributes.FirstOrDefault(a => a.Name == Attribute) is { } attribute ? [new AddAttribute(Type, attribute)] : null;
}
