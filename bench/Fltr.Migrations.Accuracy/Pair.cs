using System.Text.Json.Nodes;

namespace Fltr.Migrations.Accuracy;

/// <summary>A statement as PostgreSQL describes it, and as we do; one of them may be missing.</summary>
internal sealed record Pair(Place Place, JsonObject? Theirs, JsonObject? Ours)
{
    public string? TheirKind => Theirs?["kind"]!.GetValue<string>();

    public string? OurKind => Ours?["kind"]!.GetValue<string>();

    public bool IsGood => Theirs is not null && TheirKind != "ERROR";

    /// <summary>The members that differ, of some.</summary>
    public IEnumerable<string> Different(params string[] members) => members.Where(m => !JsonNode.DeepEquals(Theirs?[m], Ours?[m]));

    /// <summary>The members that differ, of all but the place.</summary>
    public IEnumerable<string> Different() => Different([.. Names(Theirs).Union(Names(Ours)).Except(["file", "i", "start", "len", "cstart", "clen"])]);

    public string Show(string member) => $"{Place}: {member} is {Theirs?[member]?.ToJsonString() ?? "absent"}, said {Ours?[member]?.ToJsonString() ?? "absent"}";

    private static IEnumerable<string> Names(JsonObject? line) => line?.Select(p => p.Key) ?? [];
}
