using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(RenameSchema), "rename schema")]
public abstract partial record Operation;

/// <summary>ALTER SCHEMA … RENAME TO. All that is in it moves along.</summary>
public sealed record RenameSchema(string Schema, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) =>
    [
        new(new Name(Schema, ""), Access.Alter, LockMode.None, ObjectKind.Schema),
        .. before.Tables.Where(t => t.Name.Schema == Schema).Select(t => Touch.Alter(t.Name, LockMode.None)),
    ];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Schemas.Contains(Schema)) throw new CatalogException($"There is no schema {Schema}.", SqlState.InvalidSchemaName);
        if (before.Schemas.Contains(To)) throw new CatalogException($"The schema {Schema} cannot become {To}: there is a schema of that name.", SqlState.DuplicateSchema);
        return Renaming.Schema(before, Schema, To);
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter schema {Schema} rename to {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => [new RenameSchema(To, Schema)];
}
