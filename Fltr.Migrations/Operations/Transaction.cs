using System.Text.Json.Serialization;

namespace Fltr.Migrations.Operations;

/// <summary>How a step takes part in a transaction.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Transaction>))]
public enum Transaction
{
    /// <summary>With its neighbours.</summary>
    [JsonStringEnumMemberName("shared")] Shared,

    /// <summary>In one of its own: VALIDATE must not hold the lock of the ADD before it.</summary>
    [JsonStringEnumMemberName("own")] Own,

    /// <summary>In none: CREATE INDEX CONCURRENTLY cannot run in a transaction block.</summary>
    [JsonStringEnumMemberName("none")] None,
}
