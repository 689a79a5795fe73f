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

    /// <summary>The table or materialized view that an index is of, be it one of its own or that of a constraint; null where there is no such index.</summary>
    public static Name? TableOfIndex(this Understanding into, Name index)
    {
        foreach (var table in into.Catalog.Tables)
        {
            if (table.Name.Schema == index.Schema && (table.Indexes.ContainsKey(index.Local) || table.Constraints.GetValueOrDefault(index.Local) is PrimaryKey or Unique or Exclusion)) return table.Name;
        }

        foreach (var view in into.Catalog.Views.Values)
        {
            if (view.Name.Schema == index.Schema && view.Indexes.ContainsKey(index.Local)) return view.Name;
        }

        return null;
    }

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
