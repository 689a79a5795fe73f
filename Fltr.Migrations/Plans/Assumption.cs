using System.Text.Json.Serialization;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Plans;

/// <summary>What a migration asked for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssumptionKind>))]
public enum AssumptionKind
{
    /// <summary>A schema.</summary>
    [JsonStringEnumMemberName("schema")] Schema,

    /// <summary>A table.</summary>
    [JsonStringEnumMemberName("table")] Table,

    /// <summary>A column of a table.</summary>
    [JsonStringEnumMemberName("column")] Column,

    /// <summary>An index of a table.</summary>
    [JsonStringEnumMemberName("index")] Index,

    /// <summary>A constraint of a table.</summary>
    [JsonStringEnumMemberName("constraint")] Constraint,

    /// <summary>A sequence.</summary>
    [JsonStringEnumMemberName("sequence")] Sequence,
}

/// <summary>An answer that <c>Schema.….Exists()</c> gave when the plan was made. The runner asks the database again and refuses where it differs.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Object">The table, sequence, or schema (with an empty local name).</param>
/// <param name="Part">The column, index or constraint.</param>
/// <param name="Holds">The answer.</param>
public sealed record Assumption(AssumptionKind Kind, Name Object, string? Part = null, bool Holds = false);
