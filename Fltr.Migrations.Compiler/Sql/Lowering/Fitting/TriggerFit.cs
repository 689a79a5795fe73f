using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Triggers (src/backend/commands/trigger.c, CreateTriggerFiringOn).</summary>
internal static class TriggerFit
{
    public static void Create(CreateTrigger change, Catalog before)
    {
        var trigger = change.Trigger;
        var isView = before.Views.TryGetValue(change.Table, out var view);
        Fit.Refuse(view?.Materialized == true, $"{change.Table} is a materialized view: it has no triggers.", SqlState.WrongObjectType);
        Fit.Refuse(!isView && trigger.Timing == TriggerTiming.InsteadOf, $"{change.Table} is a table: its triggers come before or after.", SqlState.WrongObjectType);
        Fit.Refuse(isView && trigger.ForEachRow && trigger.Timing != TriggerTiming.InsteadOf, $"{change.Table} is a view: its triggers for rows are INSTEAD OF.", SqlState.WrongObjectType);
        Fit.Refuse(trigger.ForEachRow && trigger.Events.HasFlag(TriggerEvents.Truncate), "TRUNCATE has no rows that a trigger could be called for.", SqlState.FeatureNotSupported);
        if (trigger.Timing == TriggerTiming.InsteadOf) InsteadOf(trigger);
        if (trigger.OldTable is not null || trigger.NewTable is not null) Transition(trigger, before.Find(change.Table));
        if (trigger.When is { } when) When(trigger, when);
        if (before.Find(change.Table) is { Seen: true } table) foreach (var column in trigger.Columns) _ = table[column];

        var function = before.Routines.GetValueOrDefault(new Signature(trigger.Function, ""));
        Fit.Refuse(function is { Returns: not "trigger" }, $"The function {trigger.Function} does not return trigger.", SqlState.InvalidObjectDefinition);
    }

    /// <summary>The trigger of a partition goes with that of its parent.</summary>
    public static void Drop(DropTrigger change, Catalog before)
    {
        var parent = before.Find(change.Table)?.Traits is { PartitionBound: not null, Inherits: [var name, ..] } ? before.Find(name) : null;
        Fit.Refuse(parent?.Triggers.GetValueOrDefault(change.Trigger) is { ForEachRow: true }, $"The trigger {change.Trigger} of {change.Table} is that of {parent?.Name}. Drop that.", SqlState.DependentObjectsStillExist);
    }

    private static void InsteadOf(Trigger trigger)
    {
        Fit.Refuse(!trigger.ForEachRow, "An INSTEAD OF trigger is FOR EACH ROW.", SqlState.FeatureNotSupported);
        Fit.Refuse(trigger.When is not null, "An INSTEAD OF trigger has no condition.", SqlState.FeatureNotSupported);
        Fit.Refuse(trigger.Columns.Count > 0, "An INSTEAD OF trigger has no list of columns.", SqlState.FeatureNotSupported);
    }

    private static void Transition(Trigger trigger, Table? table)
    {
        Fit.Refuse(table?.Traits.PartitionKey is not null && trigger.ForEachRow, $"{table?.Name} is partitioned: its triggers for rows have no transition tables.", SqlState.FeatureNotSupported);
        Fit.Refuse(trigger.Timing != TriggerTiming.After, "A trigger with a transition table comes after.", SqlState.InvalidObjectDefinition);
        Fit.Refuse(trigger.Events.HasFlag(TriggerEvents.Truncate), "A trigger of TRUNCATE has no transition table.", SqlState.InvalidObjectDefinition);
        Fit.Refuse(!int.IsPow2((int)trigger.Events), "A trigger with a transition table has one event.", SqlState.FeatureNotSupported);
        Fit.Refuse(trigger.Columns.Count > 0, "A trigger with a transition table has no list of columns.", SqlState.FeatureNotSupported);
        Fit.Refuse(trigger.NewTable is not null && !trigger.Events.HasFlag(TriggerEvents.Insert) && !trigger.Events.HasFlag(TriggerEvents.Update), "NEW TABLE is of INSERT and UPDATE.", SqlState.InvalidObjectDefinition);
        Fit.Refuse(trigger.OldTable is not null && !trigger.Events.HasFlag(TriggerEvents.Delete) && !trigger.Events.HasFlag(TriggerEvents.Update), "OLD TABLE is of DELETE and UPDATE.", SqlState.InvalidObjectDefinition);
    }

    private static void When(Trigger trigger, string when)
    {
        var (seesOld, seesNew) = (Mentions.Of(when, "old"), Mentions.Of(when, "new"));
        Fit.Refuse(!trigger.ForEachRow && (seesOld || seesNew), "The condition of a trigger for statements sees no rows.", SqlState.InvalidObjectDefinition);
        Fit.Refuse(seesOld && trigger.Events.HasFlag(TriggerEvents.Insert), "The condition of a trigger of INSERT sees no OLD.", SqlState.InvalidObjectDefinition);
        Fit.Refuse(seesNew && trigger.Events.HasFlag(TriggerEvents.Delete), "The condition of a trigger of DELETE sees no NEW.", SqlState.InvalidObjectDefinition);
    }
}
