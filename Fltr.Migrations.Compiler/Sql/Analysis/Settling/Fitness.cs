using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>What PostgreSQL refuses in an expression where it stands: check_agglevels_and_constraints, transformSubLink and their like.</summary>
internal static class Fitness
{
    /// <param name="isGenerated">Whether a column of the table is a generated one.</param>
    /// <exception cref="CatalogException">It cannot stand there.</exception>
    public static void Judge(Node node, Place place, World world, Func<string, bool>? isGenerated = null)
    {
        if (!world.Refuses || place == Place.Free) return;

        var parts = Through(node).ToList();
        if (place != Place.Policy) Refuse(parts.Exists(p => p is SublinkNode), "a query", place, SqlState.FeatureNotSupported);
        Refuse(parts.Exists(p => p is AggregateNode or GroupingNode), "an aggregate", place, SqlState.GroupingError);
        Refuse(parts.Exists(p => p is WindowCallNode), "a window function", place, SqlState.WindowingError);
        Refuse(parts.Exists(p => p is CallNode { Function.IsSet: true }), "a function that returns a set", place, SqlState.FeatureNotSupported);
        if (place == Place.Default) Refuse(parts.Exists(p => p is ColumnNode or RowOfNode), "a column", place, SqlState.FeatureNotSupported);
        if (place is Place.Generated or Place.PartitionKey && isGenerated is not null)
        {
            Refuse(parts.OfType<ColumnNode>().Any(c => isGenerated(c.Entry.Columns[c.Index].Name)), "a generated column", place, SqlState.InvalidObjectDefinition);
            Refuse(place == Place.Generated && parts.Exists(p => p is RowOfNode), "the whole row", place, SqlState.InvalidObjectDefinition);
        }

        if (place == Place.PartitionKey) Refuse(node is ConstantNode, "a constant", place, SqlState.InvalidObjectDefinition);
        if (place is Place.Generated or Place.IndexKey or Place.IndexFilter or Place.PartitionKey && Mutability.Of(node, world))
        {
            throw new CatalogException($"{Words(place)} must be immutable: give the same for the same row whenever, and under whatever settings, it is computed.", SqlState.InvalidObjectDefinition);
        }
    }

    private static IEnumerable<Node> Through(Node node) => (node is SublinkNode link ? link.Left : node.Parts).SelectMany(Through).Prepend(node);

    private static void Refuse(bool isThere, string what, Place place, string state)
    {
        if (isThere) throw new CatalogException($"{Words(place)} cannot hold {what}.", state);
    }

    private static string Words(Place place) => place switch
    {
        Place.Check => "A check",
        Place.Default => "A default",
        Place.Generated => "The expression of a generated column",
        Place.IndexKey => "The expression of an index",
        Place.IndexFilter => "The condition of an index",
        Place.PartitionKey => "The key of partitions",
        Place.Policy => "A policy",
        Place.Conversion => "The expression behind USING",
        _ => "The condition of a trigger",
    };
}
