using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>When a trigger fires.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TriggerTiming>))]
public enum TriggerTiming
{
    /// <summary>BEFORE.</summary>
    [JsonStringEnumMemberName("before")] Before,

    /// <summary>AFTER.</summary>
    [JsonStringEnumMemberName("after")] After,

    /// <summary>INSTEAD OF, on views.</summary>
    [JsonStringEnumMemberName("instead of")] InsteadOf,
}

/// <summary>What makes a trigger fire.</summary>
[Flags]
public enum TriggerEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>INSERT.</summary>
    Insert = 1,

    /// <summary>DELETE.</summary>
    Delete = 2,

    /// <summary>UPDATE.</summary>
    Update = 4,

    /// <summary>TRUNCATE.</summary>
    Truncate = 8,
}

/// <summary>Under which session_replication_role a trigger fires (manual, ALTER TABLE … ENABLE TRIGGER).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TriggerState>))]
public enum TriggerState
{
    /// <summary>It fires, but not for what a replica applies.</summary>
    [JsonStringEnumMemberName("origin")] Origin,

    /// <summary>It does not fire.</summary>
    [JsonStringEnumMemberName("disabled")] Disabled,

    /// <summary>It fires for what a replica applies only.</summary>
    [JsonStringEnumMemberName("replica")] Replica,

    /// <summary>It fires always.</summary>
    [JsonStringEnumMemberName("always")] Always,
}

/// <summary>A trigger of a table or view (manual, CREATE TRIGGER).</summary>
public sealed record Trigger(string Name, TriggerTiming Timing, TriggerEvents Events, Name Function)
{
    /// <summary>The columns behind UPDATE OF.</summary>
    public Seq<string> Columns { get; init; } = [];

    /// <summary>FOR EACH ROW instead of FOR EACH STATEMENT.</summary>
    public bool ForEachRow { get; init; }

    /// <summary>The condition behind WHEN, SQL.</summary>
    public string? When { get; init; }

    /// <summary>The arguments for the function, without quotes.</summary>
    public Seq<string> Arguments { get; init; } = [];

    /// <summary>The name behind REFERENCING OLD TABLE AS.</summary>
    public string? OldTable { get; init; }

    /// <summary>The name behind REFERENCING NEW TABLE AS.</summary>
    public string? NewTable { get; init; }

    /// <summary>CREATE CONSTRAINT TRIGGER.</summary>
    public bool Constraint { get; init; }

    /// <summary>DEFERRABLE, of a constraint trigger.</summary>
    public bool Deferrable { get; init; }

    /// <summary>INITIALLY DEFERRED, of a constraint trigger.</summary>
    public bool Deferred { get; init; }

    /// <summary>The table behind FROM, of a constraint trigger.</summary>
    public Name? From { get; init; }

    /// <summary>Whether it fires.</summary>
    public TriggerState State { get; init; }
}
