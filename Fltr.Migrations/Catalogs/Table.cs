using System.Collections.Immutable;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>A table with its columns in order, and its constraints and indexes by name.</summary>
public sealed record Table(Name Name, Seq<Column> Columns)
{
    private static readonly ImmutableSortedDictionary<string, Constraint> _noConstraints = ImmutableSortedDictionary.Create<string, Constraint>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, Index> _noIndexes = ImmutableSortedDictionary.Create<string, Index>(StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, Trigger> _noTriggers = ImmutableSortedDictionary.Create<string, Trigger>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, Policy> _noPolicies = ImmutableSortedDictionary.Create<string, Policy>(StringComparer.Ordinal);

    /// <summary>Constraints by name.</summary>
    public ImmutableSortedDictionary<string, Constraint> Constraints { get; init; } = _noConstraints;

    /// <summary>Indexes by name, without those that a constraint owns.</summary>
    public ImmutableSortedDictionary<string, Index> Indexes { get; init; } = _noIndexes;

    /// <summary>Triggers by name.</summary>
    public ImmutableSortedDictionary<string, Trigger> Triggers { get; init; } = _noTriggers;

    /// <summary>Row security policies by name.</summary>
    public ImmutableSortedDictionary<string, Policy> Policies { get; init; } = _noPolicies;

    /// <summary>Row security, storage, partitions and the like.</summary>
    public TableTraits Traits { get; init; } = TableTraits.None;

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>False when raw SQL has changed it in a way that was not read: its columns are then not all known.</summary>
    public bool Seen { get; init; } = true;

    /// <summary>The primary key, if there is one.</summary>
    public PrimaryKey? PrimaryKey => Constraints.Values.OfType<PrimaryKey>().FirstOrDefault();

    /// <summary>The column, or null.</summary>
    public Column? Find(string column)
    {
        foreach (var candidate in Columns)
        {
            if (candidate.Name == column) return candidate;
        }

        return null;
    }

    /// <summary>The column.</summary>
    /// <exception cref="CatalogException">There is none.</exception>
    public Column this[string column] => Find(column) ?? throw new CatalogException($"{Name} has no column {column}. It has {string.Join(", ", Columns.Select(c => c.Name))}.", SqlState.UndefinedColumn);

    /// <summary>The table with one column changed.</summary>
    public Table Change(string column, Func<Column, Column> change)
    {
        if (Seen) _ = this[column];
        return this with { Columns = Columns.Change(c => c.Name == column, change) };
    }

    /// <summary>Compares by value: an immutable dictionary alone would compare by reference.</summary>
    public bool Equals(Table? other) => other is not null
        && Name == other.Name
        && Columns.Equals(other.Columns)
        && Comment == other.Comment
        && Seen == other.Seen
        && Constraints.SequenceEqual(other.Constraints)
        && Indexes.SequenceEqual(other.Indexes)
        && Triggers.SequenceEqual(other.Triggers)
        && Policies.SequenceEqual(other.Policies)
        && Traits == other.Traits;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Columns, Constraints.Count, Indexes.Count);
}
