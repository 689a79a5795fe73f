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
        var moved = before.With(extension with { Schema = To });
        return extension.Schema == To ? moved : Texts.Change(moved, Named, Named);

        // What is called like something of the catalog's own stays where it is.
        string Named(string sql) => QualifiedNames.In(sql).Where(n => n.Schema == extension.Schema && !IsOwn(before, n)).Distinct()
            .Aggregate(sql.Replace($"OPERATOR({extension.Schema}.", $"OPERATOR({To}.", StringComparison.Ordinal), (text, name) => QualifiedNames.Rename(text, name, name with { Schema = To }));
    }

    private static bool IsOwn(Catalog catalog, Name name) => catalog.HasRelation(name) || catalog.Types.ContainsKey(name) || catalog.RoutinesNamed(name).Any();

    /// <inheritdoc />
    public override void Write(SqlWriter sql) => sql.Add($"alter extension {Extension} set schema {To}");

    /// <inheritdoc />
    public override Seq<Operation>? Reverse(Catalog before) => before.Extensions.GetValueOrDefault(Extension) is { } extension ? [new MoveExtension(Extension, extension.Schema)] : null;
}
