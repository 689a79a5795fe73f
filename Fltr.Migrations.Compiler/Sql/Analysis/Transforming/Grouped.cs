using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>Whether a query that makes one row of several shows only what these have in common (parseCheckAggregates of src/backend/parser/parse_agg.c).</summary>
internal static class Grouped
{
    /// <exception cref="NotUnderstoodException">It shows more.</exception>
    public static void Need(QueryNode query, Scope scope, World world)
    {
        var shown = query.Targets.Select(t => t.Value).Concat(query.OrderBy.Select(k => k.Key)).Concat(query.Having is null ? [] : [query.Having]).ToList();
        var isGrouped = query.GroupBy.Count > 0 || query.Having is not null || query.Targets.Any(t => Outside(t.Value).Any(n => n is AggregateNode));
        // Of grouping sets and of keys that are expressions, no more is asked.
        if (!isGrouped || query.GroupBy.Any(g => g.Key is not ColumnNode)) return;

        var keys = query.GroupBy.Select(g => (ColumnNode)g.Key!).Select(c => (c.Entry, c.Entry.Columns[c.Index].Source ?? c.Entry.Columns[c.Index].Name)).ToHashSet();
        foreach (var column in shown.SelectMany(Outside).OfType<ColumnNode>().Where(c => scope.Owns(c.Entry)))
        {
            var name = column.Entry.Columns[column.Index];
            if (keys.Contains((column.Entry, name.Source ?? name.Name)) || IsTold(column.Entry, keys, world)) continue;
            throw new NotUnderstoodException($"{name.Name} is neither in GROUP BY nor in an aggregate", SqlState.GroupingError);
        }
    }

    /// <summary>A table's primary key in GROUP BY tells all its columns.</summary>
    private static bool IsTold(RangeEntry entry, HashSet<(RangeEntry, string)> keys, World world) =>
        entry.Relation is not { } relation || world.Catalog.Find(relation)?.PrimaryKey is { } key && key.Columns.All(c => keys.Contains((entry, c)));

    /// <summary>The parts that are in no aggregate and no query.</summary>
    private static IEnumerable<Node> Outside(Node node) => node is AggregateNode or SublinkNode ? [node] : node.Parts.SelectMany(Outside).Prepend(node);
}
