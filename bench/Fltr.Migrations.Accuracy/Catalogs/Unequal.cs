using System.Text.Json.Nodes;

namespace Fltr.Migrations.Accuracy.Catalogs;

/// <summary>Where two catalogs differ, member by member.</summary>
internal static class Unequal
{
    /// <summary>A line a difference: which object, which member, what it is and what was said.</summary>
    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? said, string path)
    {
        if (JsonNode.DeepEquals(expected, said)) return [];
        return (expected, said) switch
        {
            (JsonObject e, JsonObject s) => e.Select(m => m.Key).Union(s.Select(m => m.Key)).SelectMany(key => Between(e[key], s[key], $"{path} / {key}")),
            (JsonArray e, JsonArray s) when e.Concat(s).All(item => item is JsonObject) => Lists(e, s, path),
            _ => [$"{path}: is {Shown(expected)}, said {Shown(said)}"],
        };
    }

    private static IEnumerable<string> Lists(JsonArray expected, JsonArray said, string path)
    {
        var (there, here) = (expected.ToDictionary(Key), said.ToDictionary(Key));
        foreach (var (key, item) in there)
        {
            if (!here.TryGetValue(key, out var own)) yield return $"{path} {key}: is missing";
            else foreach (var line in Between(item, own, $"{path} {key}")) yield return line;
        }

        foreach (var key in here.Keys.Where(k => !there.ContainsKey(k))) yield return $"{path} {key}: is too many";
        if (there.Count == here.Count && there.Keys.All(here.ContainsKey) && !there.Keys.SequenceEqual(here.Keys)) yield return $"{path}: the order is {string.Join(", ", there.Keys)}, said {string.Join(", ", here.Keys)}";
    }

    private static string Key(JsonNode? item) => string.Concat(item!["schema"] is { } schema ? $"{schema}." : "", item["name"], item["arguments"] is { } arguments ? $"({arguments})" : "");

    private static string Shown(JsonNode? node) => node?.ToJsonString() ?? "null";
}
