using System.Collections.Immutable;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs;

/// <summary>By name, which objects have it or refer to it: what a catalog of thousands of tables would else look for in all of them.</summary>
internal sealed class Holders
{
    public static Holders None { get; } = new(ImmutableDictionary<Name, ImmutableSortedSet<Name>>.Empty);

    private readonly ImmutableDictionary<Name, ImmutableSortedSet<Name>> _byName;

    private Holders(ImmutableDictionary<Name, ImmutableSortedSet<Name>> byName) => _byName = byName;

    /// <summary>The holders of a name, in the order of their own.</summary>
    public ImmutableSortedSet<Name> Of(Name name) => _byName.GetValueOrDefault(name, ImmutableSortedSet<Name>.Empty);

    public bool Any(Name name) => _byName.ContainsKey(name);

    /// <summary>A holder holds other names than before.</summary>
    public Holders Change(Name holder, IEnumerable<Name> before, IEnumerable<Name> after)
    {
        var (gone, come) = (before.ToHashSet(), new HashSet<Name>());
        foreach (var name in after) if (!gone.Remove(name)) come.Add(name);
        if (gone.Count + come.Count == 0) return this;

        var changed = _byName.ToBuilder();
        foreach (var name in gone)
        {
            var left = changed[name].Remove(holder);
            if (left.IsEmpty) changed.Remove(name);
            else changed[name] = left;
        }

        foreach (var name in come) changed[name] = changed.GetValueOrDefault(name, ImmutableSortedSet<Name>.Empty).Add(holder);
        return new Holders(changed.ToImmutable());
    }
}
