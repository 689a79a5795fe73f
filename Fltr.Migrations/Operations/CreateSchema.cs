using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateSchema), "create schema")]
public abstract partial record Operation;

/// <summary>CREATE SCHEMA.</summary>
public sealed record CreateSchema(string Schema) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(new Name(Schema, ""), Access.Alter, LockMode.None, ObjectKind.Schema)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before) => before.Schemas.Contains(Schema)
        ? throw new CatalogException($"The schema {Schema} exists already.", SqlState.DuplicateSchema)
        : before.WithSchema(Schema);

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"create schema {Schema}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropSchema(Schema)];
}
