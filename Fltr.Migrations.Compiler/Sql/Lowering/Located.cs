using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What the names of relations in a statement mean.</summary>
internal static class Located
{
    /// <summary>The table, view or other relation; where there is none, what it would be called.</summary>
    public static Name Find(this Understanding into, Relation relation) => into.Find(relation.Schema, relation.Local);

    /// <inheritdoc cref="Find(Understanding, Relation)" />
    public static Name Find(this Understanding into, string? schema, string local) => into.Session.Find(schema, local, into.Catalog, into.Catalog.HasRelation);

    /// <summary>The relation by its names in order.</summary>
    public static Name Find(this Understanding into, IReadOnlyList<string> names) => into.Find(names.Qualified().Schema, names.Qualified().Local);

    /// <inheritdoc cref="Catalog.OwnerOfIndex" />
    public static Name? TableOfIndex(this Understanding into, Name index) => into.Catalog.OwnerOfIndex(index);

    /// <summary>Why a relation of a kind is not found: its schema is not there, or nothing has the name, or something of another kind has.</summary>
    public static CatalogException NoSuch(this Understanding into, string? schema, string local, string kind)
    {
        if (schema is not null && !into.Catalog.Schemas.Contains(schema)) return new CatalogException($"There is no schema {schema}.", SqlState.InvalidSchemaName);
        var name = into.Find(schema, local);
        return into.Catalog.HasRelation(name)
            ? new CatalogException($"{name} is no {kind}.", SqlState.WrongObjectType)
            : new CatalogException($"There is no {kind} {name}.", kind == "index" ? SqlState.UndefinedObject : SqlState.UndefinedTable);
    }

    /// <summary>A name as SQL, its schema only where it was written.</summary>
    public static string Quoted(IEnumerable<string> names) => string.Join('.', names.Select(Identifier.Quote));
}
