using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Lowering.Fitting;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>Triggers (manual, CREATE TRIGGER).</summary>
internal static class Triggers
{
    public static void Create(CreateTrigStmt statement, Understanding into)
    {
        if (into.Session.IsTemporary(statement.Relation))
        {
            into.Stay();
            return;
        }

        var (schema, local) = statement.Function.Qualified();
        var function = into.Session.Find(schema, local, into.Catalog, n => into.Catalog.RoutinesNamed(n).Any());
        if (schema is null && !into.Catalog.RoutinesNamed(function).Any()) function = new Name("pg_catalog", local);
        if (into.IsWhole && function.Schema == "pg_catalog" && local is not ("suppress_redundant_updates_trigger" or "tsvector_update_trigger" or "tsvector_update_trigger_column" or "lo_manage") && into.Catalog.Extensions.Count == 0) throw new CatalogException($"There is no function {local}.", SqlState.UndefinedFunction);
        Fit.Refuse(into.Catalog.RoutinesNamed(function).Any() && !into.Catalog.Routines.ContainsKey(new Signature(function, "")), $"The function {function} takes arguments: a trigger gives none.", SqlState.UndefinedFunction);
        var trigger = new Trigger(statement.Name, Timing(statement.Timing), Events(statement.Events), function)
        {
            Columns = statement.Columns,
            ForEachRow = statement.Row,
            When = statement.When is { } condition ? into.Written(condition) : null,
            Arguments = statement.Arguments,
            OldTable = statement.Transitions.FirstOrDefault(t => t is { IsNew: false, IsTable: true })?.Name,
            NewTable = statement.Transitions.FirstOrDefault(t => t is { IsNew: true, IsTable: true })?.Name,
            Constraint = statement.IsConstraint,
            Deferrable = statement.Deferrable,
            Deferred = statement.Deferred,
            From = statement.Referenced is { } from ? Find(from, into) : null,
        };
        into.Add(new CreateTrigger(Find(statement.Relation, into), trigger) { Replace = statement.Replace });
    }

    public static void Drop(DropStmt statement, Understanding into)
    {
        foreach (var dropped in statement.Objects)
        {
            var (schema, local) = ((IReadOnlyList<string>)[.. dropped.Names.SkipLast(1)]).Qualified();
            if (into.Session.IsTemporary(schema, local))
            {
                into.Stay();
                continue;
            }

            var holder = Holder(schema, local, into);
            if (statement.IfExists && TriggersOf(holder, into)?.ContainsKey(dropped.Names[^1]) != true) continue;
            into.Add(new DropTrigger(holder, dropped.Names[^1]));
        }
    }

    public static void Rename(RenameStmt statement, Understanding into) => into.Add(new RenameTrigger(Find(statement.Relation!, into), statement.From!, statement.To));

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, Trigger>? TriggersOf(Name holder, Understanding into) =>
        into.Catalog.Find(holder)?.Triggers ?? into.Catalog.Views.GetValueOrDefault(holder)?.Triggers;

    private static Name Find(Relation relation, Understanding into) => Holder(relation.Schema, relation.Local, into);

    private static Name Holder(string? schema, string local, Understanding into) =>
        into.Session.Find(schema, local, into.Catalog, n => into.Catalog.Has(n) || into.Catalog.Views.ContainsKey(n));

    private static TriggerTiming Timing(string timing) => timing switch
    {
        "before" => TriggerTiming.Before,
        "after" => TriggerTiming.After,
        _ => TriggerTiming.InsteadOf,
    };

    private static TriggerEvents Events(Seq<string> events) => events.Aggregate(TriggerEvents.None, (all, one) => all | one switch
    {
        "insert" => TriggerEvents.Insert,
        "delete" => TriggerEvents.Delete,
        "update" => TriggerEvents.Update,
        _ => TriggerEvents.Truncate,
    });
}
