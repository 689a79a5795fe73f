using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(AddAttribute), "add attribute")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … ADD ATTRIBUTE.</summary>
public sealed record AddAttribute(Name Type, Column Attribute) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<CompositeType>(before, Type, type => type.Attributes.Any(a => a.Name == Attribute.Name)
        ? throw new CatalogException($"{Type} has an attribute {Attribute.Name} already.", SqlState.DuplicateColumn)
        : type with { Attributes = type.Attributes.With(Attribute) });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} add attribute {TypeSql.Attribute(Attribute):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropAttribute(Type, Attribute.Name)];
}
