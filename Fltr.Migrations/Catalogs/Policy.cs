using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Catalogs;

/// <summary>The commands that a row security policy is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyCommand>))]
public enum PolicyCommand
{
    /// <summary>All of them.</summary>
    [JsonStringEnumMemberName("all")] All,

    /// <summary>SELECT.</summary>
    [JsonStringEnumMemberName("select")] Select,

    /// <summary>INSERT.</summary>
    [JsonStringEnumMemberName("insert")] Insert,

    /// <summary>UPDATE.</summary>
    [JsonStringEnumMemberName("update")] Update,

    /// <summary>DELETE.</summary>
    [JsonStringEnumMemberName("delete")] Delete,
}

/// <summary>A row security policy of a table (manual, CREATE POLICY).</summary>
public sealed record Policy(string Name)
{
    /// <summary>What it is for.</summary>
    public PolicyCommand Command { get; init; }

    /// <summary>AS RESTRICTIVE.</summary>
    public bool Restrictive { get; init; }

    /// <summary>The roles behind TO, empty for PUBLIC.</summary>
    public Seq<string> Roles { get; init; } = [];

    /// <summary>The condition behind USING, SQL.</summary>
    public string? Using { get; init; }

    /// <summary>The condition behind WITH CHECK, SQL.</summary>
    public string? Check { get; init; }
}
