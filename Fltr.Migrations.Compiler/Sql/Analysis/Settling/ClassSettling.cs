using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Operator classes of keys (manual 11.10): the one that is the type's default anyway is not printed (get_opclass_name of ruleutils.c).</summary>
internal static class ClassSettling
{
    /// <summary>The class as printed, with its options; null for the default one.</summary>
    public static string? Of(string? written, string method, DataType type, World world)
    {
        if (written is null) return null;

        var open = written.IndexOf('(', StringComparison.Ordinal);
        var options = open < 0 ? "" : $" {written[open..]}";
        var names = SqlPiece.Read(open < 0 ? written : written[..open], cursor => Grammar.Names.AnyName(cursor));
        var found = world.Brought.SelectMany(known => known.Classes).FirstOrDefault(c => c.Method == method && c.Name == names[^1]);
        if (found is null) return written;
        if (options.Length == 0 && Default(method, type, world)?.Equals(found) == true) return null;
        return (found.Schema == Known.Catalog ? Identifier.Printed(found.Name) : Identifier.Printed(new Name(world.SchemaOf(found.Schema), found.Name))) + options;
    }

    /// <summary>GetDefaultOpClass: that of the type, else that of one with the same bits, rather a preferred one.</summary>
    private static OperatorClass? Default(string method, DataType type, World world)
    {
        type = world.BaseOf(type);
        var defaults = world.Brought.SelectMany(known => known.Classes).Where(c => c.Method == method && c.IsDefault).ToList();
        return defaults.Find(c => c.Type.Equals(type))
            ?? defaults.Find(c => c.Type.Preferred && IsSame(type, c.Type, world))
            ?? defaults.Find(c => IsSame(type, c.Type, world));
    }

    /// <summary>IsBinaryCoercible.</summary>
    private static bool IsSame(DataType type, DataType other, World world) => other.Name switch
    {
        "anyarray" => type.Kind == TypeKind.Array,
        "anyenum" => type.Kind == TypeKind.Enum,
        "anyrange" => type.Kind == TypeKind.Range,
        "anymultirange" => type.Kind == TypeKind.Multirange,
        "record" => type.Kind == TypeKind.Composite,
        _ => world.FindCast(type, other) is { Method: 'b', Context: CastContext.Implicit },
    };
}
