using System.Text;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Pages;

/// <summary>A Mermaid flowchart of one database: the tables by owner, and their foreign keys.</summary>
internal static class OwnershipPicture
{
    public static string Draw(LockFile database)
    {
        var nodes = database.Tables.Select((t, i) => (t.Name, Node: $"t{i}")).ToDictionary(t => t.Name, t => t.Node);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var owned in database.Tables.GroupBy(t => t.Owner).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Mermaid takes a bare "end" for its own; a label may be anything.
            var indent = owned.Key is null ? "  " : "    ";
            if (owned.Key is { } owner) text.Append($"  subgraph o_{Id(owner)} [\"{Label(owner)}\"]\n");
            foreach (var table in owned) text.Append($"{indent}{nodes[table.Name]}[\"{Label(table.Name.ToString())}\"]\n");
            if (owned.Key is not null) text.Append("  end\n");
        }

        foreach (var table in database.Tables)
        {
            foreach (var key in table.Keys.Where(k => nodes.ContainsKey(k.Target))) text.Append($"  {nodes[table.Name]} -- \"{Label(string.Join(", ", key.Columns))}\" --> {nodes[key.Target]}\n");
        }

        return text.ToString();
    }

    private static string Id(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Label(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal);
}
