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
        var (was, now) = (before.ToList(), after.ToList());
        var changed = _byName;
        foreach (var name in was) if (!now.Contains(name)) changed = Without(changed, name, holder);
        foreach (var name in now) if (!was.Contains(name)) changed = changed.SetItem(name, changed.GetValueOrDefault(name, ImmutableSortedSet<Name>.Empty).Add(holder));
        return ReferenceEquals(changed, _byName) ? this : new Holders(changed);
    }

    private static ImmutableDictionary<Name, ImmutableSortedSet<Name>> Without(ImmutableDictionary<Name, ImmutableSortedSet<Name>> byName, Name name, Name holder)
    {
        if (!byName.TryGetValue(name, out var holders)) return byName;

        var left = holders.Remove(holder);
        return left.IsEmpty ? byName.Remove(name) : byName.SetItem(name, left);
    }
}
