using System.Text;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>A trigger as PostgreSQL prints it (<c>pg_get_triggerdef</c>), composed from what the catalog holds.</summary>
public static class TriggerDefinition
{
    /// <summary>The statement that makes it.</summary>
    public static string Of(Name table, Trigger trigger) => Head(table, trigger) + (trigger.When is null ? "" : $"WHEN ({trigger.When}) ") + Tail(trigger);

    /// <summary>What stands before its condition.</summary>
    public static string Head(Name table, Trigger trigger)
    {
        var text = new StringBuilder("CREATE ");
        if (trigger.Constraint) text.Append("CONSTRAINT ");
        text.Append("TRIGGER ").Append(Identifier.Printed(trigger.Name)).Append(Timing(trigger.Timing));
        text.AppendJoin(" OR", Events(trigger)).Append(" ON ").Append(Identifier.Printed(table)).Append(' ');
        if (trigger.From is { } from) text.Append("FROM ").Append(Identifier.Printed(from)).Append(' ');
        if (trigger.Constraint) text.Append(trigger.Deferrable ? "" : "NOT ").Append("DEFERRABLE INITIALLY ").Append(trigger.Deferred ? "DEFERRED " : "IMMEDIATE ");
        if (trigger.OldTable is not null || trigger.NewTable is not null) text.Append("REFERENCING ");
        if (trigger.OldTable is not null) text.Append("OLD TABLE AS ").Append(Identifier.Printed(trigger.OldTable)).Append(' ');
        if (trigger.NewTable is not null) text.Append("NEW TABLE AS ").Append(Identifier.Printed(trigger.NewTable)).Append(' ');
        return text.Append(trigger.ForEachRow ? "FOR EACH ROW " : "FOR EACH STATEMENT ").ToString();
    }

    /// <summary>What stands behind its condition.</summary>
    public static string Tail(Trigger trigger) => $"EXECUTE FUNCTION {Identifier.Printed(trigger.Function)}({string.Join(", ", trigger.Arguments.Select(StringConstant.Of))})";

    private static string Timing(TriggerTiming timing) => timing switch
    {
        TriggerTiming.Before => " BEFORE",
        TriggerTiming.After => " AFTER",
        _ => " INSTEAD OF",
    };

    private static IEnumerable<string> Events(Trigger trigger)
    {
        if (trigger.Events.HasFlag(TriggerEvents.Insert)) yield return " INSERT";
        if (trigger.Events.HasFlag(TriggerEvents.Delete)) yield return " DELETE";
        if (trigger.Events.HasFlag(TriggerEvents.Update)) yield return trigger.Columns.Count == 0 ? " UPDATE" : $" UPDATE OF {string.Join(", ", trigger.Columns.Select(Identifier.Printed))}";
        if (trigger.Events.HasFlag(TriggerEvents.Truncate)) yield return " TRUNCATE";
    }
}
