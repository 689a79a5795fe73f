using System.Text;
using System.Text.Json;

namespace Fltr.Migrations.Catalogs.Comparing;

/// <summary>A catalog on one line, as parts: for a program that compares it with another and knows nothing of how it came about.</summary>
public static class PartsJson
{
    /// <summary>The line.</summary>
    public static string Write(Catalog catalog)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("parts");
            foreach (var part in CatalogParts.Of(catalog)) Write(json, part);
            json.WriteEndArray();
            json.WriteStartArray("unseen");
            foreach (var unseen in catalog.Unseen) json.WriteStringValue($"{unseen.Object?.ToString() ?? "any object"}: {unseen.Because}");
            foreach (var table in catalog.Tables.Where(t => !t.Seen)) json.WriteStringValue($"{table.Name}: raw SQL changed it");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads the line back: the parts, and what nobody saw.</summary>
    public static (IReadOnlyList<SchemaPart> Parts, IReadOnlyList<string> Unseen) Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        return (
            [.. document.RootElement.GetProperty("parts").EnumerateArray().Select(Read)],
            [.. document.RootElement.GetProperty("unseen").EnumerateArray().Select(u => u.GetString()!)]);
    }

    // [kind, schema, table, name, position, backing, member, value, member, value …]
    private static void Write(Utf8JsonWriter json, SchemaPart part)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)part.Kind);
        json.WriteStringValue(part.Schema);
        json.WriteStringValue(part.Table);
        json.WriteStringValue(part.Name);
        json.WriteNumberValue(part.Position);
        json.WriteStringValue(part.Backing);
        foreach (var (member, value) in part.Members)
        {
            json.WriteStringValue(member);
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static SchemaPart Read(JsonElement part)
    {
        var items = part.EnumerateArray().ToArray();
        var members = new List<PartMember>((items.Length - 6) / 2);
        for (var at = 6; at < items.Length; at += 2) members.Add(new PartMember(items[at].GetString()!, items[at + 1].GetString()!));
        return new SchemaPart((PartKind)items[0].GetInt32(), items[1].GetString()!, items[2].GetString(), items[3].GetString()!, items[4].GetInt32(), members, items[5].GetString());
    }
}
