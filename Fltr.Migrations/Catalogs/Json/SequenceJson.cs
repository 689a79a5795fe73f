using System.Text.Json;

namespace Fltr.Migrations.Catalogs.Json;

/// <summary>A sequence with PostgreSQL's defaults where nothing else was said.</summary>
internal static class SequenceJson
{
    public static void Write(Utf8JsonWriter json, Sequence sequence)
    {
        var bounds = SequenceBounds.Of(sequence);
        json.Named(sequence.Name);
        json.WriteString("type", bounds.Type);
        json.WriteNumber("start", bounds.Start);
        json.WriteNumber("increment", bounds.Increment);
        json.WriteNumber("min", bounds.Minimum);
        json.WriteNumber("max", bounds.Maximum);
        json.WriteNumber("cache", bounds.Cache);
        json.WriteBoolean("cycle", sequence.Cycle);
        json.WriteString("owned_by", sequence.OwnedBy is { } owner ? $"{owner.Table.Dotted()}.{owner.Column}" : null);
        json.WriteBoolean("identity", sequence.OfIdentity);
    }
}
