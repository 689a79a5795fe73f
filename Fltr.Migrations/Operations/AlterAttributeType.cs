using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AlterAttributeType), "alter attribute type")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … ALTER ATTRIBUTE … TYPE. PostgreSQL refuses it while a column has the type.</summary>
public sealed record AlterAttributeType(Name Type, Column Attribute) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<CompositeType>(before, Type, type => type.Attributes.Any(a => a.Name == Attribute.Name)
        ? type with { Attributes = type.Attributes.Change(a => a.Name == Attribute.Name, _ => Attribute) }
        : throw new CatalogException($"{Type} has no attribute {Attribute.Name}.", SqlState.UndefinedColumn));

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} alter attribute {Attribute.Name} type {TypeSql.TypeOf(Attribute):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) =>
        (before.Types.GetValueOrDefault(Type) as CompositeType)?.Attributes.FirstOrDefault(a => a.Name == Attribute.Name) is { } attribute ? [new AlterAttributeType(Type, attribute)] : null;
}
