using System.Text.Json.Nodes;

namespace Fltr.Migrations.Accuracy.Catalogs;

/// <summary>A history of migrations as its index describes it, and the catalog that PostgreSQL really has after it.</summary>
internal sealed record History(string Name, string Folder, string? Prepare, IReadOnlyList<HistoryFile> Files)
{
    /// <summary>What PostgreSQL 15 has in the end.</summary>
    public JsonNode Expected => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "catalog.pg15.json")))!;

    public static IReadOnlyList<History> All(string corpus) => [.. Directory.GetDirectories(Path.Combine(corpus, "histories")).Order(StringComparer.Ordinal).Select(Read)];

    // Behind the first file that PostgreSQL refuses, none has a mode: the history ends there.
    private static History Read(string folder)
    {
        var index = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "index.json")))!;
        var files = index["items"]!.AsArray().Where(i => i!["mode"] is not null).Select(i => new HistoryFile(Path.Combine(folder, i!["file"]!.GetValue<string>()), i["mode"]!.GetValue<string>() == "transaction"));
        return new History(Path.GetFileName(folder), folder, index["prepare"] is { } prepare ? Path.Combine(folder, prepare.GetValue<string>()) : null, [.. files]);
    }
}

/// <summary>One file, applied in one transaction or statement by statement.</summary>
internal sealed record HistoryFile(string Path, bool IsTransaction);
