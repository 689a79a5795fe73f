using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What goes with a routine that is dropped, and what PostgreSQL does not drop it without (manual 5.15, Dependency Tracking).</summary>
internal static class DroppedRoutine
{
    public static Catalog Apply(Catalog before, Signature routine, bool cascade)
    {
        var after = before.Without(routine);
        after = Triggers(after, routine, cascade);

        // Which of several routines of one name an expression calls, only its types tell.
        return after.RoutinesNamed(routine.Name).Any() ? after : DroppedUses.Apply(after, sql => QualifiedNames.Calls(sql, routine.Name), $"{routine}", cascade);
    }

    private static Catalog Triggers(Catalog before, Signature routine, bool cascade)
    {
        if (routine.ArgumentTypes.Length > 0) return before;

        var after = before;
        foreach (var table in before.Tables)
        {
            foreach (var trigger in table.Triggers.Values.Where(t => t.Function == routine.Name))
            {
                if (!cascade) throw new CatalogException($"{routine} cannot be dropped: the trigger {trigger.Name} of {table.Name} calls it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
                after = after.Change(table.Name, t => t with { Triggers = t.Triggers.Remove(trigger.Name) });
            }
        }

        foreach (var view in before.Views.Values)
        {
            foreach (var trigger in view.Triggers.Values.Where(t => t.Function == routine.Name))
            {
                if (!cascade) throw new CatalogException($"{routine} cannot be dropped: the trigger {trigger.Name} of {view.Name} calls it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
                after = after.With(after.Views[view.Name] with { Triggers = after.Views[view.Name].Triggers.Remove(trigger.Name) });
            }
        }

        return after;
    }
}
