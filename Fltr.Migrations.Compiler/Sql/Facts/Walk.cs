using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Facts;

/// <summary>Goes through the trees of queries and expressions. No recursion: a chain of operators is as deep as it is long.</summary>
internal static class Walk
{
    /// <summary>A node and all below it, each before its own parts and in the order of the text.</summary>
    public static IEnumerable<object> Through(object root)
    {
        var open = new Stack<object>();
        var parts = new List<object?>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            parts.Clear();
            Parts.Add(node, parts);
            for (var i = parts.Count - 1; i >= 0; i--) if (parts[i] is { } part) open.Push(part);
        }
    }
}
