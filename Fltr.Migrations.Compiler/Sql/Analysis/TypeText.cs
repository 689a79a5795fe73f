using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis;

/// <summary>A type as PostgreSQL prints it with an empty search_path: <c>int</c> is integer, <c>varchar(20)</c> is character varying(20), what is not PostgreSQL's own has its schema before it.</summary>
internal static class TypeText
{
    /// <summary>A column's type.</summary>
    /// <param name="type">As written.</param>
    /// <param name="catalog">The catalog that has the types that are not PostgreSQL's own.</param>
    /// <param name="path">The schemas where a name without one is looked for, pg_catalog aside.</param>
    public static string Of(TypeName type, Catalog catalog, params IReadOnlyList<string> path)
    {
        var world = new World(catalog, path);
        return TypeResolution.Resolve(type, world) is { } known ? TypeFormat.Of(known, world) : AsWritten(type, catalog);
    }

    /// <summary>The type of a routine's argument or result, of which PostgreSQL keeps no length.</summary>
    public static string OfArgument(TypeName type, Catalog catalog, params IReadOnlyList<string> path)
    {
        var world = new World(catalog, path);
        return TypeResolution.Resolve(type, world) is { } known ? TypeFormat.Of(known.Type, world) : AsWritten(type, catalog);
    }

    /// <summary>A type that is kept as text.</summary>
    public static string Of(string type, Catalog catalog, params IReadOnlyList<string> path) => TypeReader.Parse(type) is { } name ? Of(name, catalog, path) : type;

    /// <summary>The type of a routine's argument or result that is kept as text; SETOF before it stays.</summary>
    public static string OfArgument(string type, Catalog catalog, params IReadOnlyList<string> path) =>
        TypeReader.Parse(type) is { } name ? (name.SetOf ? "SETOF " : "") + OfArgument(name, catalog, path) : type;

    /// <summary>Whether the type is known.</summary>
    public static bool IsKnown(TypeName type, Catalog catalog, params IReadOnlyList<string> path) => TypeResolution.Resolve(type, new World(catalog, path)) is not null;

    // A type that nobody knows can only have come with an extension whose objects are not known.
    private static string AsWritten(TypeName type, Catalog catalog)
    {
        var unknown = catalog.Extensions.Values.Where(e => Known.Extension(e.Name) is null && e.Schema != Known.Catalog).Select(e => e.Schema).Distinct().ToList();
        var name = type.Names.Count == 1 && unknown is [var only] ? $"{Identifier.Printed(only)}.{Identifier.Printed(type.Names[0])}" : string.Join('.', type.Names.Select(Identifier.Printed));
        var modifiers = type.Modifiers.Count == 0 ? "" : $"({string.Join(',', type.Modifiers.Select(Modifier))})";
        return name + modifiers + (type.ArrayBounds.Count > 0 ? "[]" : "");
    }

    private static string Modifier(Expression modifier) => modifier switch
    {
        Constant constant => constant.Text,
        ColumnRef column => string.Join('.', column.Names),
        _ => "?",
    };
}
