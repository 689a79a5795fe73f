using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>Which old values a table writes for logical replication (manual, ALTER TABLE … REPLICA IDENTITY).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplicaIdentity>))]
public enum ReplicaIdentity
{
    /// <summary>Those of the primary key.</summary>
    [JsonStringEnumMemberName("default")] Default,

    /// <summary>Those of an index.</summary>
    [JsonStringEnumMemberName("index")] Index,

    /// <summary>All of them.</summary>
    [JsonStringEnumMemberName("full")] Full,

    /// <summary>None.</summary>
    [JsonStringEnumMemberName("nothing")] Nothing,
}

/// <summary>What else is true of a table, besides what it holds.</summary>
public sealed record TableTraits
{
    /// <summary>A plain table.</summary>
    public static TableTraits None { get; } = new();

    /// <summary>UNLOGGED.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Unlogged { get; init; }

    /// <summary>ENABLE ROW LEVEL SECURITY.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RowSecurity { get; init; }

    /// <summary>FORCE ROW LEVEL SECURITY.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ForceRowSecurity { get; init; }

    /// <summary>Storage parameters in the order in which they were set, <c>fillfactor=70</c>; null for none.</summary>
    public Seq<string>? Options { get; init; }

    /// <summary>The key of a partitioned table, <c>RANGE (created_at)</c>.</summary>
    public string? PartitionKey { get; init; }

    /// <summary>The bound of a partition, <c>FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')</c>.</summary>
    public string? PartitionBound { get; init; }

    /// <summary>The tables that it inherits from, or the one that it is a partition of; null for none.</summary>
    public Seq<Name>? Inherits { get; init; }

    /// <summary>The server of a foreign table.</summary>
    public string? Server { get; init; }

    /// <summary>The old values that it writes for replication.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ReplicaIdentity ReplicaIdentity { get; init; }
}
