using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>A column of a view.</summary>
public sealed record ViewColumn(string Name, string Type);

/// <summary>Something that a view, a routine or a default needs: the whole object, or one column of it.</summary>
public sealed record Dependence(Name Object, string? Column = null);

/// <summary>A view or materialized view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query, without a semicolon.</param>
public sealed record View(Name Name, string Query)
{
    private static readonly ImmutableSortedDictionary<string, Index> _noIndexes = ImmutableSortedDictionary.Create<string, Index>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, Trigger> _noTriggers = ImmutableSortedDictionary.Create<string, Trigger>(StringComparer.Ordinal);

    /// <summary>Its columns in order; empty where the query was not understood.</summary>
    public Seq<ViewColumn> Columns { get; init; } = [];

    /// <summary>Whether it keeps its rows.</summary>
    public bool Materialized { get; init; }

    /// <summary>Whether a materialized view has been filled.</summary>
    public bool Populated { get; init; }

    /// <summary>Its options, <c>security_invoker=true</c>.</summary>
    public Seq<string> Options { get; init; } = [];

    /// <summary>The tables, views and columns that its query names.</summary>
    public Seq<Dependence> Uses { get; init; } = [];

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The indexes of a materialized view by name.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, Index> Indexes { get; init; } = _noIndexes;

    /// <summary>Its INSTEAD OF triggers by name.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, Trigger> Triggers { get; init; } = _noTriggers;

    /// <summary>Whether its query names an object, or a column of it.</summary>
    public bool Needs(Name other, string? column = null) => Uses.Any(u => u.Object == other && (column is null || u.Column == column));

    /// <summary>Compares by value: an immutable dictionary alone would compare by reference.</summary>
    public bool Equals(View? other) => other is not null
        && Name == other.Name
        && Query == other.Query
        && Columns.Equals(other.Columns)
        && Materialized == other.Materialized
        && Populated == other.Populated
        && Options.Equals(other.Options)
        && Uses.Equals(other.Uses)
        && Comment == other.Comment
        && Indexes.SequenceEqual(other.Indexes)
        && Triggers.SequenceEqual(other.Triggers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Query, Materialized);
}
