namespace Fltr.Migrations;

/// <summary>The access method of an index.</summary>
public enum Algorithm
{
    /// <summary>Ordered: equality, ranges, sorting.</summary>
    BTree,

    /// <summary>Equality alone.</summary>
    Hash,

    /// <summary>Geometry, ranges, nearest neighbours.</summary>
    Gist,

    /// <summary>Space-partitioned trees.</summary>
    Spgist,

    /// <summary>Arrays, jsonb and text search.</summary>
    Gin,

    /// <summary>Large tables in natural order.</summary>
    Brin,
}

/// <summary>Where nulls stand in an index.</summary>
public enum NullSort
{
    /// <summary>Before all values.</summary>
    First,

    /// <summary>Behind all values.</summary>
    Last,
}

/// <summary>Whether a GiST index is built with buffers.</summary>
public enum GistBuffering
{
    /// <summary>When the index outgrows the cache.</summary>
    Auto,

    /// <summary>Always.</summary>
    On,

    /// <summary>Never.</summary>
    Off,
}
