using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>The types that a catalog holds.</summary>
internal static class UserTypes
{
    public static DataType? Of(TypeDefinition definition, World world) => definition switch
    {
        EnumType => Plain(definition, TypeKind.Enum, 'E'),
        CompositeType => Plain(definition, TypeKind.Composite, 'C'),
        RangeType range => Range(range, world),
        DomainType domain => world.Parse(domain.Type) is { } below ? Domain(domain, below.Type) : null,
        _ => null,
    };

    /// <summary>The type of a table's or view's rows.</summary>
    public static DataType Row(Name name, object definition) => new(name.Schema, name.Local) { Kind = TypeKind.Composite, Category = 'C', ArrayName = $"_{name.Local}", Definition = definition };

    /// <summary>The multirange that comes with a range type (manual, CREATE TYPE): its name has "multirange" for "range", or ends so.</summary>
    public static DataType? Multirange(Name name, World world)
    {
        if (!name.Local.Contains("multirange", StringComparison.Ordinal)) return null;
        var range = world.Catalog.Types.Values.OfType<RangeType>().FirstOrDefault(r => r.Name.Schema == name.Schema && MultirangeName(r.Name.Local) == name.Local);
        return range is null ? null : world.FindType(name.Schema, range.Name.Local)?.Partner;
    }

    private static DataType Plain(TypeDefinition definition, TypeKind kind, char category) =>
        new(definition.Name.Schema, definition.Name.Local) { Kind = kind, Category = category, ArrayName = $"_{definition.Name.Local}", Definition = definition };

    private static DataType Domain(DomainType domain, DataType below) =>
        new(domain.Name.Schema, domain.Name.Local) { Kind = TypeKind.Domain, Category = below.Category, Collatable = below.Collatable, ArrayName = $"_{domain.Name.Local}", Definition = domain };

    private static DataType? Range(RangeType range, World world)
    {
        if (world.Parse(range.Subtype) is not { } subtype) return null;
        var type = Plain(range, TypeKind.Range, 'R');
        type.Subtype = subtype.Type;
        var multirange = MultirangeName(range.Name.Local);
        type.Partner = new DataType(range.Name.Schema, multirange) { Kind = TypeKind.Multirange, Category = 'R', ArrayName = $"_{multirange}", Definition = range, Partner = type };
        return type;
    }

    private static string MultirangeName(string range)
    {
        var at = range.LastIndexOf("range", StringComparison.Ordinal);
        return Identifier.Truncate(at < 0 ? $"{range}_multirange" : $"{range[..at]}multirange{range[(at + "range".Length)..]}");
    }
}
