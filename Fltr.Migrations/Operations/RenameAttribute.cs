using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameAttribute), "rename attribute")]
public abstract partial record Operation;

/// <summary>ALTER TYPE … RENAME ATTRIBUTE.</summary>
public sealed record RenameAttribute(Name Type, string Attribute, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => TypeUses.Change<CompositeType>(before, Type, type =>
    {
        if (type.Attributes.All(a => a.Name != Attribute)) throw new CatalogException($"{Type} has no attribute {Attribute}.", SqlState.UndefinedColumn);
        if (type.Attributes.Any(a => a.Name == To)) throw new CatalogException($"{Type} has an attribute {To} already.", SqlState.DuplicateColumn);
        return type with { Attributes = type.Attributes.Change(a => a.Name == Attribute, a => a with { Name = To }) };
    });

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter type {Type} rename attribute {Attribute} to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameAttribute(Type, To, Attribute)];
}
