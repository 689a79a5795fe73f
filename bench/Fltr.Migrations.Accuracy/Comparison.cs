using System.Text.Json.Nodes;
using Fltr.Migrations.Compiler.Sql.Describing;

namespace Fltr.Migrations.Accuracy;

/// <summary>Both descriptions of every statement of some files, matched by place.</summary>
internal sealed record Comparison(IReadOnlyList<Pair> Pairs)
{
    public static Comparison Of(string folder, Corpus corpus)
    {
        var lines = new StatementLines();
        var pairs = new List<Pair>();
        foreach (var file in corpus.Lines.GroupBy(l => Place.Of(l).File))
        {
            var text = File.ReadAllText(Path.Combine(folder, file.Key));
            var ours = lines.Of(file.Key, text).Select(l => JsonNode.Parse(l)!.AsObject()).ToDictionary(Place.Of);
            var matched = file.Select(theirs => (Place: Place.Of(theirs).Trimmed(text), Theirs: theirs)).ToList();
            pairs.AddRange(matched.Select(m => new Pair(m.Place, m.Theirs, ours.GetValueOrDefault(m.Place))));
            var known = matched.Select(m => m.Place).ToHashSet();
            pairs.AddRange(ours.Where(o => !known.Contains(o.Key)).Select(o => new Pair(o.Key, null, o.Value)));
        }

        return new Comparison(pairs);
    }
}
