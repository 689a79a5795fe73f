using System.Text.Json.Serialization;

namespace Fltr.Migrations.Plans;

/// <summary>The place of a migration in a change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    /// <summary>It belongs to no change: it only adds.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>It adds what new code needs.</summary>
    [JsonStringEnumMemberName("expand")] Expand,

    /// <summary>It fills what was added.</summary>
    [JsonStringEnumMemberName("backfill")] Backfill,

    /// <summary>It takes away what old code used.</summary>
    [JsonStringEnumMemberName("contract")] Contract,
}
