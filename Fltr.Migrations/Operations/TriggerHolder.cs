using System.Collections.Immutable;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a trigger is on: a table or a view.</summary>
internal static class TriggerHolder
{
    public static Touch Touch(Catalog catalog, Name holder, LockMode mode) => catalog.Views.ContainsKey(holder)
        ? new Touch(holder, Access.Alter, mode, ObjectKind.View)
        : Operations.Touch.Alter(holder, mode);

    public static Trigger? Find(Catalog catalog, Name holder, string trigger) =>
        catalog.Find(holder)?.Triggers.GetValueOrDefault(trigger) ?? catalog.Views.GetValueOrDefault(holder)?.Triggers.GetValueOrDefault(trigger);

    /// <summary>The catalog with the triggers changed; partitions have the row triggers of their table (manual, CREATE TRIGGER).</summary>
    public static Catalog Change(Catalog before, Name holder, Func<ImmutableSortedDictionary<string, Trigger>, ImmutableSortedDictionary<string, Trigger>> change)
    {
        if (before.Views.TryGetValue(holder, out var view)) return before.With(view with { Triggers = change(view.Triggers) });

        var triggers = before[holder].Triggers;
        var changed = change(triggers);
        var after = before.Change(holder, t => t with { Triggers = changed });
        foreach (var partition in Partitions.All(before, holder).ToList())
        {
            var own = before[partition].Triggers;
            foreach (var gone in triggers.Values.Where(t => t.ForEachRow && !changed.ContainsKey(t.Name))) own = own.Remove(gone.Name);
            foreach (var made in changed.Values.Where(t => t.ForEachRow && triggers.GetValueOrDefault(t.Name) != t)) own = own.SetItem(made.Name, made);
            after = after.Change(partition, t => t with { Triggers = own });
        }

        return after;
    }
}
