using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>Where a type is used.</summary>
internal static class TypeUses
{
    /// <summary>Whether a type has this name: tables and views are types of their rows, too.</summary>
    public static bool Has(Catalog catalog, Name name) => catalog.Types.ContainsKey(name) || catalog.Has(name) || catalog.Views.ContainsKey(name);

    /// <summary>The tables with a column of the type, or of an array of it.</summary>
    public static IEnumerable<Name> Tables(Catalog catalog, Name type) =>
        catalog.Tables.Where(t => t.Columns.Any(c => QualifiedNames.IsType(c.Type, type))).Select(t => t.Name);

    /// <summary>The catalog with one type changed, which must be of a kind.</summary>
    /// <exception cref="CatalogException">There is none, or it is of another kind.</exception>
    public static Catalog Change<T>(Catalog before, Name name, Func<T, T> change) where T : TypeDefinition => before.Types.GetValueOrDefault(name) switch
    {
        T type => before.With(change(type)),
        null => throw new CatalogException($"There is no type {name}.", SqlState.UndefinedObject),
        var other => throw new CatalogException($"{name} is {KindOf(other)}.", SqlState.WrongObjectType),
    };

    private static string KindOf(TypeDefinition type) => type switch
    {
        EnumType => "an enum",
        DomainType => "a domain",
        CompositeType => "a composite type",
        _ => "a range type",
    };
}
