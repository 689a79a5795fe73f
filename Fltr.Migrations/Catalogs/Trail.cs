using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>The names of the objects that were changed on the way to a catalog, the last one first.</summary>
internal sealed class Trail(Name changed, Trail? before)
{
    private readonly Name _changed = changed;
    private readonly Trail? _before = before;

    /// <summary>What was changed since an earlier trail; null when the way did not lead past it.</summary>
    public static SortedSet<Name>? Since(Trail? earlier, Trail? now)
    {
        var changed = new SortedSet<Name>();
        for (; !ReferenceEquals(now, earlier); now = now._before)
        {
            if (now is null) return null;
            changed.Add(now._changed);
        }

        return changed;
    }
}
