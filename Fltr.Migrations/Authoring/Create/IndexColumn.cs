using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Authoring;

/// <summary>The order of one column of an index, or the next column.</summary>
public sealed class IndexColumn : IndexColumns
{
    internal IndexColumn(IndexDraft index)
        : base(index)
    {
    }

    /// <summary>Small values first, as without a word.</summary>
    public IndexColumn Ascending() => Order(k => k with { Descending = false });

    /// <summary>Large values first.</summary>
    public IndexColumn Descending() => Order(k => k with { Descending = true });

    /// <summary>Nulls before all values.</summary>
    public IndexColumn NullsFirst() => Nulls(NullSort.First);

    /// <summary>Nulls behind all values.</summary>
    public IndexColumn NullsLast() => Nulls(NullSort.Last);

    /// <summary>Nulls at one end or the other.</summary>
    public IndexColumn Nulls(NullSort sort) => Order(k => k with { Nulls = sort == NullSort.First ? NullsOrder.First : NullsOrder.Last });

    /// <summary>The index is unique.</summary>
    public IndexColumn Unique()
    {
        Index.Unique = true;
        return this;
    }

    /// <summary>Two nulls are equal, so that a unique index holds one (PostgreSQL 15).</summary>
    public IndexColumn NullsNotDistinct() => NullsDistinct(false);

    /// <summary>Whether two nulls are different, as they are without a word.</summary>
    public IndexColumn NullsDistinct(bool nullsAreDistinct = true)
    {
        Index.NullsNotDistinct = !nullsAreDistinct;
        return this;
    }

    private IndexColumn Order(Func<IndexKey, IndexKey> change)
    {
        Index.LastKey = change(Index.LastKey);
        return this;
    }
}
