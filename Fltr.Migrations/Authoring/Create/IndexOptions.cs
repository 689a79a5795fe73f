namespace Fltr.Migrations.Authoring;

/// <summary>What an index is beside its columns.</summary>
public class IndexOptions : Sentence
{
    internal IndexOptions(IndexDraft index) => Index = index;

    internal IndexDraft Index { get; }

    /// <summary>Unique.</summary>
    public IndexColumns Unique() => UniqueNullsDistinct();

    /// <summary>Unique, two nulls being equal (PostgreSQL 15).</summary>
    public IndexColumns UniqueNullsNotDistinct() => UniqueNullsDistinct(false);

    /// <summary>Unique, two nulls being different or equal.</summary>
    public IndexColumns UniqueNullsDistinct(bool nullsAreDistinct = true)
    {
        Index.Unique = true;
        Index.NullsNotDistinct = !nullsAreDistinct;
        return new IndexColumns(Index);
    }

    /// <summary>Accepted for other databases' sake: PostgreSQL keeps no table in an index's order.</summary>
    public IndexColumns Clustered() => new(Index);

    /// <summary>What an index of PostgreSQL is in any case.</summary>
    public IndexColumns NonClustered() => new(Index);

    /// <summary>Accepted: on a table with rows every index is built concurrently, asked or not.</summary>
    public IndexOptions AsConcurrently(bool isConcurrently = true) => this;

    /// <summary>ONLY: not on the table's partitions.</summary>
    public IndexOptions AsOnly(bool isOnly = true)
    {
        Index.Only = isOnly;
        return this;
    }

    /// <summary>Only rows that meet a condition, SQL.</summary>
    public IndexOptions Filter(string filter)
    {
        Index.Filter = filter;
        return this;
    }

    /// <summary>A column that the index carries along without being ordered by it.</summary>
    public IndexOptions Include(string columnName)
    {
        Index.Include.Add(columnName);
        return this;
    }

    /// <summary>The tablespace that holds it.</summary>
    public IndexOptions Tablespace(string tablespace)
    {
        Index.Tablespace = tablespace;
        return this;
    }

    /// <summary>How full its pages are packed, in per cent.</summary>
    public BTreeIndexOptions Fillfactor(int fillfactor) => UsingBTree().Fillfactor(fillfactor);

    /// <summary>Ordered: equality, ranges, sorting. What an index is without a word.</summary>
    public BTreeIndexOptions UsingBTree() => new(Index);

    /// <summary>Equality alone.</summary>
    public HashIndexOptions UsingHash() => new(Index);

    /// <summary>Geometry, ranges, nearest neighbours.</summary>
    public GistIndexOptions UsingGist() => new(Index);

    /// <summary>Space-partitioned trees.</summary>
    public SpgistIndexOptions UsingSpgist() => new(Index);

    /// <summary>Arrays, jsonb and text search.</summary>
    public GinIndexOptions UsingGin() => new(Index);

    /// <summary>Large tables in natural order.</summary>
    public BrinIndexOptions UsingBrin() => new(Index);

    /// <summary>The access method.</summary>
    public IndexMethodOptions Using(Algorithm algorithm) => new(Index, algorithm.ToString().ToLowerInvariant());
}
