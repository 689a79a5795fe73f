using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Plans;

/// <summary>One operation with its steps in both forms. Out of a plan file, the operation itself is read when it is asked for.</summary>
public sealed record PlannedOperation
{
    private readonly Unread<Operation> _operation;

    /// <summary>An operation with its steps.</summary>
    [JsonConstructor]
    public PlannedOperation(Operation operation, Seq<Step> direct) => (_operation, Direct) = (new(operation), direct);

    internal PlannedOperation(Unread<Operation> operation) => (_operation, Direct) = (operation, []);

    /// <summary>The change as data.</summary>
    /// <exception cref="JsonException">The plan has something else in its place.</exception>
    public Operation Operation
    {
        get => _operation.Value;
        init => _operation = new(value);
    }

    /// <summary>The steps for a table without rows, or of an operation that has one form only.</summary>
    public Seq<Step> Direct { get; init; }

    /// <summary>Where the author wrote it: <c>nextjs/202507010900_CreateUsers.cs:12</c>.</summary>
    public string? Position { get; init; }

    /// <summary>The table whose rows decide: with rows <see cref="Online"/>, without <see cref="Direct"/>. Null when there is one form.</summary>
    public Name? RowsOf { get; init; }

    /// <summary>The steps for a table with rows under traffic.</summary>
    public Seq<Step>? Online { get; init; }

    /// <summary>What must be true of the data before the migration starts.</summary>
    public Precheck? Precheck { get; init; }

    /// <summary>The operation as JSON.</summary>
    [JsonIgnore]
    public string OperationJson => _operation.Json.IsEmpty ? PlanJson.Write(Operation) : Encoding.UTF8.GetString(_operation.Json.Span);

    /// <summary>The word that says what it does: <c>create table</c>.</summary>
    [JsonIgnore]
    public string Word
    {
        get
        {
            var reader = new Utf8JsonReader(_operation.Json.IsEmpty ? Encoding.UTF8.GetBytes(OperationJson) : _operation.Json.Span);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("do"u8) && reader.Read()) return reader.GetString() ?? "";
            }

            return "";
        }
    }
}
