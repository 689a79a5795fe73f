using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(CreateExtension), "create extension")]
public abstract partial record Operation;

/// <summary>CREATE EXTENSION. What it brings is its own.</summary>
public sealed record CreateExtension(string Extension, string Schema) : Operation
{
    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(new Name(Schema, Extension), Access.Alter, LockMode.None, ObjectKind.Extension)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (before.Extensions.ContainsKey(Extension)) throw new CatalogException($"The extension {Extension} exists already.", SqlState.DuplicateObject);
        if (!before.Schemas.Contains(Schema) && Schema != "pg_catalog") throw new CatalogException($"There is no schema {Schema} to make the extension {Extension} in.", SqlState.InvalidSchemaName);
        return before.With(new Extension(Extension, Schema));
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"create extension {Extension} schema {Schema}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new DropExtension(Extension)];
}
