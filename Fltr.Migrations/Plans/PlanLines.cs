using System.Text.Json;

namespace Fltr.Migrations.Plans;

/// <summary>
/// Finds the migrations of a plan that is laid out as it was written: a line each, that begins with version and checksum. To read the rest of
/// the lines as JSON would take a run with nothing to do longer than all that it does itself.
/// </summary>
internal static class PlanLines
{
    private static ReadOnlySpan<byte> Beginning => "{\"version\":"u8;

    /// <param name="json">The document.</param>
    /// <param name="at">Where the array of migrations begins.</param>
    /// <returns>The migrations; null when somebody has laid the document out anew.</returns>
    public static List<PlanEntry>? Find(ReadOnlySpan<byte> json, int at)
    {
        var entries = new List<PlanEntry>();
        while (json[at..].IndexOf((byte)'\n') is var length and >= 0)
        {
            var line = json.Slice(at, length).TrimEnd((byte)',');
            if (line.SequenceEqual("]}"u8)) return at + length + 1 == json.Length ? entries : null;
            if (line.Length > 0 && Entry(line, at) is { } entry) entries.Add(entry);
            else if (line.Length > 0) return null;
            at += length + 1;
        }

        return null;
    }

    private static PlanEntry? Entry(ReadOnlySpan<byte> line, int at)
    {
        if (!line.StartsWith(Beginning) || !line.EndsWith("}"u8)) return null;

        var reader = new Utf8JsonReader(line);
        reader.Read();
        reader.Read();
        reader.Read();
        var version = reader.GetInt64();
        reader.Read();
        if (!reader.ValueTextEquals("checksum"u8)) return null;

        reader.Read();
        return new PlanEntry(version, reader.GetString()!, at, line.Length);
    }
}
