using System.Text.Json;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Plans;

/// <summary>
/// Reads a migration of a plan word by word, and leaves its operations as they are written until somebody asks for one. The serializer reads the same,
/// but the run of a second would be over before the thousand methods that it needs were compiled.
/// </summary>
internal static class PlanReader
{
    /// <exception cref="JsonException">The text is not a migration.</exception>
    /// <exception cref="InvalidOperationException">The text is not a migration.</exception>
    public static PlannedMigration Migration(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        var migration = new PlannedMigration(0, "", "");
        reader.Read();
        while (Property(ref reader) is { } property)
        {
            migration = property switch
            {
                "version" => migration with { Version = reader.GetInt64() },
                "checksum" => migration with { Checksum = reader.GetString()! },
                "name" => migration with { Name = reader.GetString()! },
                "description" => migration with { Description = reader.GetString() },
                "owner" => migration with { Owner = reader.GetString() },
                "phase" => migration with { Phase = PhaseOf(reader.GetString()) },
                "change" => migration with { Change = reader.GetString() },
                "wait" => migration with { Wait = reader.GetInt64() },
                "waitsFor" => migration with { WaitsFor = Texts(ref reader) },
                "irreversible" => migration with { Irreversible = reader.GetString() },
                "reads" => migration with { Reads = Names(ref reader) },
                "writes" => migration with { Writes = Names(ref reader) },
                "assumptions" => migration with { Assumptions = PlanJson.ReadAssumptions(ref reader) },
                "operations" => migration with { UnreadOperations = new(Written(json, ref reader), Operations) },
                "down" => migration with { UnreadDown = new(Written(json, ref reader), Operations) },
                _ => Ignored(ref reader, migration),
            };
        }

        return migration;
    }

    private static Seq<PlannedOperation> Operations(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        var operations = new List<PlannedOperation>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) operations.Add(Operation(json, ref reader));
        return [.. operations];
    }

    private static PlannedOperation Operation(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var operation = default(ReadOnlyMemory<byte>);
        var steps = new PlannedOperation(new Unread<Operation>(operation, Read));
        while (Property(ref reader) is { } property)
        {
            if (property == "operation")
            {
                operation = Written(json, ref reader);
                continue;
            }

            steps = property switch
            {
                "direct" => steps with { Direct = Steps(ref reader) },
                "online" => steps with { Online = Steps(ref reader) },
                "position" => steps with { Position = reader.GetString() },
                "rowsOf" => steps with { RowsOf = NameJson.Parse(reader.GetString()!) },
                "precheck" => steps with { Precheck = PlanJson.ReadPrecheck(ref reader) },
                _ => Ignored(ref reader, steps),
            };
        }

        return new PlannedOperation(new Unread<Operation>(operation, Read)) { Direct = steps.Direct, Online = steps.Online, Position = steps.Position, RowsOf = steps.RowsOf, Precheck = steps.Precheck };

        static Operation Read(ReadOnlyMemory<byte> written) => PlanJson.ReadOperation(written.Span);
    }

    private static Seq<Step> Steps(ref Utf8JsonReader reader)
    {
        var steps = new List<Step>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) steps.Add(Step(ref reader));
        return [.. steps];
    }

    private static Step Step(ref Utf8JsonReader reader)
    {
        var step = new Step([], Transaction.Shared, []);
        while (Property(ref reader) is { } property)
        {
            step = property switch
            {
                "sql" => step with { Sql = Texts(ref reader) },
                "transaction" => step with { Transaction = TransactionOf(reader.GetString()) },
                "locks" => step with { Locks = Locks(ref reader) },
                "builds" => step with { Builds = NameJson.Parse(reader.GetString()!) },
                "drops" => step with { Drops = NameJson.Parse(reader.GetString()!) },
                "batch" => step with { Batch = PlanJson.ReadBatch(ref reader) },
                "precheck" => step with { Precheck = PlanJson.ReadPrecheck(ref reader) },
                _ => Ignored(ref reader, step),
            };
        }

        return step;
    }

    private static Seq<StepLock> Locks(ref Utf8JsonReader reader)
    {
        var locks = new List<StepLock>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (name, mode) = ((Name?)null, LockMode.None);
            while (Property(ref reader) is { } property)
            {
                switch (property)
                {
                    case "object": name = NameJson.Parse(reader.GetString()!); break;
                    case "mode": mode = LockModes.Parse(reader.GetString()!); break;
                    default: reader.Skip(); break;
                }
            }

            if (name is null) throw new JsonException("A lock names no object.");
            locks.Add(new StepLock(name, mode));
        }

        return [.. locks];
    }

    // The next property, with the reader on its value; null at the end of the object.
    private static string? Property(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName) return null;
        var name = reader.GetString();
        reader.Read();
        return name;
    }

    private static Seq<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String) texts.Add(reader.GetString()!);
        return [.. texts];
    }

    private static Seq<Name> Names(ref Utf8JsonReader reader) => [.. Texts(ref reader).Select(NameJson.Parse)];

    private static ReadOnlyMemory<byte> Written(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static T Ignored<T>(ref Utf8JsonReader reader, T value)
    {
        reader.Skip();
        return value;
    }

    private static Phase PhaseOf(string? word) => word switch
    {
        "none" => Phase.None,
        "expand" => Phase.Expand,
        "backfill" => Phase.Backfill,
        "contract" => Phase.Contract,
        _ => throw new JsonException($"{word} is no phase."),
    };

    private static Transaction TransactionOf(string? word) => word switch
    {
        "shared" => Transaction.Shared,
        "own" => Transaction.Own,
        "none" => Transaction.None,
        _ => throw new JsonException($"{word} says nothing about a transaction."),
    };
}
