using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(DropSchema), "drop schema")]
public abstract partial record Operation;

/// <summary>DROP SCHEMA. It must be empty: what is in it is dropped by name, so that the author sees what goes.</summary>
public sealed record DropSchema(string Schema) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(new Name(Schema, ""), Access.Alter, LockMode.None, ObjectKind.Schema)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Schemas.Contains(Schema)) throw new CatalogException($"There is no schema {Schema}.");
        var table = before.Tables.FirstOrDefault(t => t.Name.Schema == Schema);
        if (table is not null) throw new CatalogException($"The schema {Schema} still holds the table {table.Name}. Drop or move it first.");
        return before.WithoutSchema(Schema);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"drop schema {Schema}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new CreateSchema(Schema)];
}
