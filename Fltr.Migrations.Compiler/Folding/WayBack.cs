using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Folding;

/// <summary>
/// The way back from a migration: its author's Down(), or the reverse of each operation, last one first.
/// </summary>
/// <param name="Transitions">What undoes it, from the catalog after it on; null when nothing does.</param>
/// <param name="Obstacle">The operation that nothing undoes.</param>
internal sealed record WayBack(IReadOnlyList<Transition>? Transitions, Transition? Obstacle)
{
    public static WayBack Of(RecordedMigration migration) =>
        migration.Down is { } down ? new WayBack(Transition.Of(migration.Class, down), null) : Derive(migration);

    private static WayBack Derive(RecordedMigration migration)
    {
        var back = new List<Transition>();
        for (var i = migration.Transitions.Count - 1; i >= 0; i--)
        {
            var forth = migration.Transitions[i];
            if (forth.Operation.Reverse(forth.Before) is not { } reverse) return new WayBack(null, forth);

            // What is undone was left by the operation itself, and what undoes it leads to what was before: only between several is anything new.
            var catalog = forth.After;
            for (var j = 0; j < reverse.Count; j++)
            {
                var before = catalog;
                catalog = j == reverse.Count - 1 ? forth.Before : reverse[j].Apply(before);
                back.Add(new Transition(migration.Class, reverse[j] with { Source = forth.Operation.Source }, before, catalog));
            }
        }

        return new WayBack(back, null);
    }
}
