using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>What names a routine: its name and the types of its input arguments, as SQL (<c>integer, text</c>).</summary>
public sealed record Signature(Name Name, string ArgumentTypes) : IComparable<Signature>
{
    /// <summary>Ordinal: name first, then types.</summary>
    public int CompareTo(Signature? other)
    {
        if (other is null) return 1;
        var byName = Name.CompareTo(other.Name);
        return byName != 0 ? byName : string.CompareOrdinal(ArgumentTypes, other.ArgumentTypes);
    }

    /// <summary>For messages.</summary>
    public override string ToString() => $"{Name}({ArgumentTypes})";
}

/// <summary>What a routine is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoutineKind>))]
public enum RoutineKind
{
    /// <summary>A function.</summary>
    [JsonStringEnumMemberName("function")] Function,

    /// <summary>A procedure.</summary>
    [JsonStringEnumMemberName("procedure")] Procedure,

    /// <summary>An aggregate.</summary>
    [JsonStringEnumMemberName("aggregate")] Aggregate,

    /// <summary>A window function.</summary>
    [JsonStringEnumMemberName("window")] Window,
}

/// <summary>An argument of a routine.</summary>
/// <param name="Type">Its type, as SQL.</param>
public sealed record Argument(string Type)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary><c>in</c>, <c>out</c>, <c>inout</c>, <c>variadic</c> or <c>table</c> (a column of RETURNS TABLE).</summary>
    public string Mode { get; init; } = "in";

    /// <summary>The expression behind DEFAULT.</summary>
    public string? Default { get; init; }
}

/// <summary>A function, procedure or aggregate. Its body is kept as it is and not understood.</summary>
public sealed record Routine(Signature Signature, Seq<Argument> Arguments)
{
    /// <summary>What it is.</summary>
    public RoutineKind Kind { get; init; }

    /// <summary>What it returns, as PostgreSQL spells it: <c>trigger</c>, <c>SETOF text</c>, <c>TABLE(a integer)</c>; null of a procedure.</summary>
    public string? Returns { get; init; }

    /// <summary>Its language.</summary>
    public string Language { get; init; } = "sql";

    /// <summary>Its source text between AS and the end, without quotes; of a C function the symbol.</summary>
    public string Body { get; init; } = "";

    /// <summary>The file that holds a C function.</summary>
    public string? Library { get; init; }

    /// <summary>The body behind RETURN or BEGIN ATOMIC, which PostgreSQL keeps parsed; <see cref="Body"/> is then empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SqlBody { get; init; }

    /// <summary>What else was said, each as SQL in the order of the manual: <c>immutable</c>, <c>strict</c>, <c>security definer</c>, <c>set search_path to ''</c>.</summary>
    public Seq<string> Attributes { get; init; } = [];

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
