using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CREATE and ALTER EVENT TRIGGER.</summary>
internal static class EventTriggers
{
    /// <summary>From behind CREATE EVENT TRIGGER on.</summary>
    public static StatementSyntax Create(Cursor cursor)
    {
        var name = Names.ColId(cursor);
        cursor.Expect("on");
        var on = Names.ColLabel(cursor);
        var filters = new List<EventFilter>();
        if (cursor.Skip("when"))
        {
            do filters.Add(Filter(cursor));
            while (cursor.Skip("and"));
        }

        cursor.Expect("execute");
        cursor.ExpectAny("function", "procedure");
        var function = Names.FuncName(cursor);
        cursor.ExpectSymbol('(');
        cursor.ExpectSymbol(')');
        return new CreateEventTrigStmt(name, on, [.. filters], function);
    }

    /// <summary>From behind ALTER EVENT TRIGGER on.</summary>
    public static StatementSyntax Alter(Cursor cursor)
    {
        var target = Objects.Plain(cursor);
        if (cursor.Skip("disable")) return new AlterEventTrigStmt(target.Names[0], "disable");
        if (cursor.Skip("enable")) return new AlterEventTrigStmt(target.Names[0], cursor.SkipAny("replica", "always") ?? "enable");
        return ObjectChanges.Demand(cursor, ObjectType.EventTrigger, target);
    }

    private static EventFilter Filter(Cursor cursor)
    {
        var variable = Names.ColId(cursor);
        cursor.Expect("in");
        return new EventFilter(variable, Lists.InBrackets(cursor, c => c.Text()));
    }
}
