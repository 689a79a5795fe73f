using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Plans;

/// <summary>How plans, operations and steps are written as JSON: without reflection, and the same bytes on every system.</summary>
public static class PlanJson
{
    // The default encoder would write '{}' as \u0027{}\u0027, which nobody can review.
    private static readonly PlanJsonContext _context = new(new JsonSerializerOptions(PlanJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A migration on one line.</summary>
    public static string Write(PlannedMigration migration) => JsonSerializer.Serialize(migration, _context.PlannedMigration);

    /// <summary>An operation on one line.</summary>
    public static string Write(Operation operation) => JsonSerializer.Serialize(operation, _context.Operation);

    /// <summary>Operations on one line. This text is what a checksum is made of.</summary>
    public static string Write(Seq<Operation> operations) => JsonSerializer.Serialize(operations, _context.SeqOperation);

    /// <summary>Planned operations on one line, as the history keeps them.</summary>
    public static string Write(Seq<PlannedOperation> operations) => JsonSerializer.Serialize(operations, _context.SeqPlannedOperation);

    /// <summary>Reads a migration, whole and at once.</summary>
    /// <exception cref="JsonException">The text is not one.</exception>
    public static PlannedMigration ReadMigration(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, _context.PlannedMigration)!;

    /// <summary>Reads an operation.</summary>
    /// <exception cref="JsonException">The text is not one.</exception>
    public static Operation ReadOperation(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, _context.Operation)!;

    /// <summary>Reads operations.</summary>
    /// <exception cref="JsonException">The text is not a list of operations.</exception>
    public static Seq<Operation> ReadOperations(string json) => JsonSerializer.Deserialize(json, _context.SeqOperation)!;

    /// <summary>Reads planned operations.</summary>
    /// <exception cref="JsonException">The text is not a list of them.</exception>
    public static Seq<PlannedOperation> ReadPlannedOperations(string json) => JsonSerializer.Deserialize(json, _context.SeqPlannedOperation)!;

    internal static Precheck ReadPrecheck(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, _context.Precheck)!;

    internal static Batch ReadBatch(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, _context.Batch)!;

    internal static Seq<Assumption> ReadAssumptions(ref Utf8JsonReader reader)
    {
        // Nearly all migrations have none.
        var ahead = reader;
        return ahead.Read() && ahead.TokenType == JsonTokenType.EndArray && reader.Read() ? [] : JsonSerializer.Deserialize(ref reader, _context.SeqAssumption)!;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    AllowOutOfOrderMetadataProperties = true,
    NewLine = "\n")]
[JsonSerializable(typeof(PlannedMigration))]
[JsonSerializable(typeof(Seq<Operation>))]
[JsonSerializable(typeof(Seq<PlannedOperation>))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
