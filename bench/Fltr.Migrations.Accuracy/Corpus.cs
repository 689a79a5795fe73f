using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Fltr.Migrations.Accuracy;

/// <summary>What PostgreSQL says of some files, a line a statement.</summary>
internal sealed record Corpus(IReadOnlyList<JsonObject> Lines)
{
    public static Corpus Read(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, "oracle", $"{name}.jsonl.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var lines = new List<JsonObject>();
        while (text.ReadLine() is { } line) lines.Add(JsonNode.Parse(line)!.AsObject());
        return new Corpus(lines);
    }

    public Corpus Without(string[] files) => new([.. Lines.Where(l => !files.Contains(Path.GetFileName(Place.Of(l).File)))]);
}
