using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Coercing;

/// <summary>Whether and how one type becomes another: find_coercion_pathway and can_coerce_type of src/backend/parser/parse_coerce.c.</summary>
internal static class Pathways
{
    /// <summary>The way, and how many arguments its function takes; null where there is none.</summary>
    public static (CastWay Way, int Arguments)? Find(World world, DataType source, DataType target, CastContext context)
    {
        source = world.BaseOf(source);
        target = world.BaseOf(target);
        if (source.Equals(target)) return (CastWay.Relabel, 0);

        if (world.FindCast(source, target) is { } cast)
        {
            if (context < cast.Context) return null;
            return (cast.Method switch { 'f' => CastWay.Function, 'i' => CastWay.Text, _ => CastWay.Relabel }, cast.Arguments);
        }

        if (source.Element is { } from && target.Element is { } to && Find(world, from, to, context) is { } way) return (CastWay.Array, way.Arguments);
        if (context >= CastContext.Assignment && target.Category == 'S') return (CastWay.Text, 0);
        if (context >= CastContext.Explicit && source.Category == 'S') return (CastWay.Text, 0);
        return null;
    }

    public static bool CanCoerce(World world, DataType source, DataType target, CastContext context)
    {
        if (source.Equals(target) || target.Is("any") || target.IsPolymorphic || source.Is("unknown")) return true;
        if (Find(world, source, target, context) is not null) return true;
        if (source.Is("record") && target.Kind == TypeKind.Composite) return true;
        return target.Is("record") && world.BaseOf(source).Kind == TypeKind.Composite;
    }

    /// <summary>Whether all of some types become others, polymorphic ones in agreement.</summary>
    public static bool CanCoerce(World world, IReadOnlyList<DataType> sources, IReadOnlyList<DataType> targets, CastContext context)
    {
        var isGeneric = false;
        for (var i = 0; i < targets.Count; i++)
        {
            if (!CanCoerce(world, sources[i], targets[i], context)) return false;
            isGeneric |= targets[i].IsPolymorphic;
        }

        return !isGeneric || Polymorphism.Resolve(world, sources, targets, null) is not null;
    }
}

/// <summary>CoercionPathType.</summary>
internal enum CastWay
{
    Relabel,
    Function,
    Text,
    Array,
}
