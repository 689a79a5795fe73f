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

    /// <summary>Operations on one line. This text is what a checksum is made of.</summary>
    public static string Write(Seq<Operation> operations) => JsonSerializer.Serialize(operations, _context.SeqOperation);

    /// <summary>Planned operations on one line, as the history keeps them.</summary>
    public static string Write(Seq<PlannedOperation> operations) => JsonSerializer.Serialize(operations, _context.SeqPlannedOperation);

    /// <summary>Reads a migration.</summary>
    /// <exception cref="JsonException">The text is not one.</exception>
    public static PlannedMigration ReadMigration(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, _context.PlannedMigration)!;

    /// <summary>Reads operations.</summary>
    /// <exception cref="JsonException">The text is not a list of operations.</exception>
    public static Seq<Operation> ReadOperations(string json) => JsonSerializer.Deserialize(json, _context.SeqOperation)!;

    /// <summary>Reads planned operations.</summary>
    /// <exception cref="JsonException">The text is not a list of them.</exception>
    public static Seq<PlannedOperation> ReadPlannedOperations(string json) => JsonSerializer.Deserialize(json, _context.SeqPlannedOperation)!;
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
