using System.Text.Json.Serialization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

[JsonDerivedType(typeof(MoveExtension), "move extension")]
public abstract partial record Operation;

/// <summary>ALTER EXTENSION … SET SCHEMA.</summary>
public sealed record MoveExtension(string Extension, string To) : Operation
{
    /// <inheritdoc />
    public override Loss Loss => Loss.Code;

    /// <inheritdoc />
    public override IEnumerable<Touch> Touches(Catalog before) => [new(new Name("", Extension), Access.Alter, LockMode.None, ObjectKind.Extension)];

    /// <inheritdoc />
    public override Catalog Apply(Catalog before)
    {
        if (!before.Extensions.TryGetValue(Extension, out var extension)) throw new CatalogException($"There is no extension {Extension}.", SqlState.UndefinedObject);
        if (!before.Schemas.Contains(To)) throw new CatalogException($"There is no schema {To} to move the extension {Extension} to.", SqlState.InvalidSchemaName);
        return before.With(extension with { Schema = To });
    }

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter extension {Extension} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Extensions.GetValueOrDefault(Extension) is { } extension ? [new MoveExtension(Extension, extension.Schema)] : null;
}
