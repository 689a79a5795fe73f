using System.Globalization;

namespace Fltr.Migrations.Authoring;

/// <summary>The options of an index of one access method.</summary>
public class IndexMethodOptions : IndexOptions
{
    internal IndexMethodOptions(IndexDraft index, string method)
        : base(index) => index.Method = method;

    /// <summary>How full its pages are packed, in per cent.</summary>
    public new IndexMethodOptions Fillfactor(int fillfactor) => Set(this, "fillfactor", fillfactor.ToString(CultureInfo.InvariantCulture));

    internal static T Set<T>(T options, string parameter, string value) where T : IndexMethodOptions
    {
        options.Index.Options[parameter] = value;
        return options;
    }

    internal static string Switch(bool on) => on ? "on" : "off";
}

/// <summary>The options of a btree.</summary>
public sealed class BTreeIndexOptions : IndexMethodOptions
{
    internal BTreeIndexOptions(IndexDraft index)
        : base(index, "btree")
    {
    }

    /// <inheritdoc cref="IndexMethodOptions.Fillfactor" />
    public new BTreeIndexOptions Fillfactor(int fillfactor) => Set(this, "fillfactor", fillfactor.ToString(CultureInfo.InvariantCulture));

    /// <summary>Accepted: PostgreSQL 14 and later do not use it.</summary>
    public BTreeIndexOptions VacuumCleanupIndexScaleFactor(float point) => Set(this, "vacuum_cleanup_index_scale_factor", point.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The options of a hash index.</summary>
public sealed class HashIndexOptions : IndexMethodOptions
{
    internal HashIndexOptions(IndexDraft index)
        : base(index, "hash")
    {
    }

    /// <inheritdoc cref="IndexMethodOptions.Fillfactor" />
    public new HashIndexOptions Fillfactor(int fillfactor) => Set(this, "fillfactor", fillfactor.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The options of a GiST index.</summary>
public sealed class GistIndexOptions : IndexMethodOptions
{
    internal GistIndexOptions(IndexDraft index)
        : base(index, "gist")
    {
    }

    /// <inheritdoc cref="IndexMethodOptions.Fillfactor" />
    public new GistIndexOptions Fillfactor(int fillfactor) => Set(this, "fillfactor", fillfactor.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether it is built with buffers.</summary>
    public GistIndexOptions Buffering(GistBuffering buffering) => Set(this, "buffering", buffering.ToString().ToLowerInvariant());
}

/// <summary>The options of an SP-GiST index.</summary>
public sealed class SpgistIndexOptions : IndexMethodOptions
{
    internal SpgistIndexOptions(IndexDraft index)
        : base(index, "spgist")
    {
    }

    /// <inheritdoc cref="IndexMethodOptions.Fillfactor" />
    public new SpgistIndexOptions Fillfactor(int fillfactor) => Set(this, "fillfactor", fillfactor.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The options of a GIN index.</summary>
public sealed class GinIndexOptions : IndexMethodOptions
{
    internal GinIndexOptions(IndexDraft index)
        : base(index, "gin")
    {
    }

    /// <summary>Whether new entries wait in a list, which makes writes quick and some reads slow.</summary>
    public GinIndexOptions FastUpdate(bool fastUpdate = true) => Set(this, "fastupdate", Switch(fastUpdate));

    /// <summary>New entries go into the index at once.</summary>
    public GinIndexOptions DisableFastUpdate() => FastUpdate(false);

    /// <summary>How long the list of new entries may grow, in kilobytes.</summary>
    public GinIndexOptions PendingListLimit(long limit) => Set(this, "gin_pending_list_limit", limit.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The options of a BRIN index.</summary>
public sealed class BrinIndexOptions : IndexMethodOptions
{
    internal BrinIndexOptions(IndexDraft index)
        : base(index, "brin")
    {
    }

    /// <summary>How many pages one entry stands for.</summary>
    public BrinIndexOptions PagesPerRange(int range) => Set(this, "pages_per_range", range.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a range is summarized as soon as the next one begins.</summary>
    public BrinIndexOptions Autosummarize(bool autosummarize = true) => Set(this, "autosummarize", Switch(autosummarize));

    /// <summary>Ranges wait for a vacuum.</summary>
    public BrinIndexOptions DisableAutosummarize() => Autosummarize(false);
}
