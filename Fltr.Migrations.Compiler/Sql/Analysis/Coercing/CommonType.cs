using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Coercing;

/// <summary>The type that several expressions have in common (manual 10.5): select_common_type of src/backend/parser/parse_coerce.c.</summary>
internal static class CommonType
{
    /// <summary>Null where there is none.</summary>
    public static DataType? Of(World world, IReadOnlyList<DataType> types)
    {
        var chosen = types[0];
        if (!chosen.Is("unknown") && types.All(type => type.Equals(chosen))) return chosen;

        chosen = world.BaseOf(chosen);
        foreach (var next in types.Skip(1).Select(world.BaseOf))
        {
            if (next.Is("unknown") || next.Equals(chosen)) continue;
            if (chosen.Is("unknown")) chosen = next;
            else if (next.Category != chosen.Category) return null;
            else if (!chosen.Preferred && Pathways.CanCoerce(world, chosen, next, CastContext.Implicit) && !Pathways.CanCoerce(world, next, chosen, CastContext.Implicit)) chosen = next;
        }

        return chosen.Is("unknown") ? Known.Type("text") : chosen;
    }

    public static DataType Of(World world, IReadOnlyList<Node> nodes) =>
        Of(world, nodes.Select(node => node.Type).ToList()) ?? throw new NotUnderstoodException($"{string.Join(", ", nodes.Select(node => node.Type).Distinct())} have no type in common", SqlState.DatatypeMismatch);

    /// <summary>The common type, if all can become it.</summary>
    public static DataType? Verified(World world, IReadOnlyList<Node> nodes) =>
        Of(world, nodes.Select(node => node.Type).ToList()) is { } common && nodes.All(node => Pathways.CanCoerce(world, node.Type, common, CastContext.Implicit)) ? common : null;
}
