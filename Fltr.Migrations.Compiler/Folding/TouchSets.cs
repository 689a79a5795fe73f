using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Folding;

/// <summary>What a migration reads, and what it changes: rows or definition. An object that it changes is not among those that it reads.</summary>
internal sealed record TouchSets(SortedSet<Name> Reads, SortedSet<Name> Writes)
{
    public static TouchSets Of(IEnumerable<Transition> transitions)
    {
        var sets = new TouchSets([], []);
        foreach (var touch in transitions.SelectMany(t => t.Touches))
        {
            var changes = (touch.Access & (Access.Alter | Access.Write)) != 0;
            if (changes) sets.Writes.Add(touch.Object);
            else sets.Reads.Add(touch.Object);
        }

        sets.Reads.ExceptWith(sets.Writes);
        return sets;
    }

    /// <summary>The objects for which two migrations have to keep their order.</summary>
    public IReadOnlyList<Name> Meets(TouchSets other) =>
        [.. Writes.Where(w => other.Writes.Contains(w) || other.Reads.Contains(w)), .. Reads.Where(other.Writes.Contains)];
}
