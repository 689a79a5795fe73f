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
        var found = world.Brought.SelectMany(known => known.ClassesOf(method)).FirstOrDefault(c => c.Name == names[^1]);
        if (found is null) return written;
        if (options.Length == 0 && Default(method, type, world)?.Equals(found) == true) return null;
        return (found.Schema == Known.Catalog ? Identifier.Printed(found.Name) : Identifier.Printed(new Name(world.SchemaOf(found.Schema), found.Name))) + options;
    }

    /// <summary>Refuses what ComputeIndexAttrs refuses: a class that there is not, one of another type, a type without any.</summary>
    /// <exception cref="NotUnderstoodException">It does.</exception>
    public static void Need(string? written, string method, DataType type, World world)
    {
        if (type.IsOpaque || (written is null && Known.Postgres.HasDefaultClass(method, type))) return;

        var classes = world.Brought.SelectMany(known => known.ClassesOf(method)).ToList();
        if (classes.Count == 0) throw new NotUnderstoodException($"there is no access method {method}", SqlState.UndefinedObject);
        if (written is null)
        {
            if (Default(method, type, world) is null) throw new NotUnderstoodException($"{method} has no order or equality for values of type {type.Name}", SqlState.UndefinedObject);
            return;
        }

        var open = written.IndexOf('(', StringComparison.Ordinal);
        var names = SqlPiece.Read(open < 0 ? written : written[..open], cursor => Grammar.Names.AnyName(cursor));
        var named = classes.Where(c => c.Name == names[^1]).ToList();
        if (named.Count == 0) throw new NotUnderstoodException($"{method} has no operator class {names[^1]}", SqlState.UndefinedObject);
        var below = world.BaseOf(type);
        if (!named.Exists(c => c.Type.Equals(below) || IsSame(below, c.Type, world))) throw new NotUnderstoodException($"the operator class {names[^1]} is not for type {type.Name}", SqlState.DatatypeMismatch);
    }

    /// <summary>GetDefaultOpClass: that of the type, else that of one with the same bits, rather a preferred one.</summary>
    private static OperatorClass? Default(string method, DataType type, World world)
    {
        type = world.BaseOf(type);
        var defaults = world.Brought.SelectMany(known => known.ClassesOf(method)).Where(c => c.IsDefault).ToList();
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
