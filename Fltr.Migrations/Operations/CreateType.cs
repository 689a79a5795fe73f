using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateType), "create type")]
public abstract partial record Operation;

/// <summary>CREATE TYPE and CREATE DOMAIN.</summary>
public sealed record CreateType(TypeDefinition Type) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(Type.Name, Access.Alter, LockMode.None, ObjectKind.Type)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Schemas.Contains(Type.Name.Schema)) throw new CatalogException($"There is no schema {Type.Name.Schema} to make {Type.Name} in.", SqlState.InvalidSchemaName);
        if (TypeUses.Has(before, Type.Name)) throw new CatalogException($"The type {Type.Name} exists already.", SqlState.DuplicateObject);
        return before.With(Type);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"{TypeSql.Of(Type):raw}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropType(Type.Name) { Domain = Type is DomainType }];
}
