using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>The SQL that makes and names routines.</summary>
internal static class RoutineSql
{
    public static string Create(Routine routine, bool replace)
    {
        var text = SqlText.Write($"create {(replace ? "or replace " : ""):raw}{Word(routine.Kind):raw} {routine.Signature.Name}({Arguments(routine):raw})");
        if (routine.Returns is not null) text += $" returns {routine.Returns}";
        text += SqlText.Write($" language {routine.Language}");
        foreach (var attribute in routine.Attributes) text += $" {attribute}";

        // A body of SQL itself is understood when the routine is made, and stands there without quotes (manual, CREATE FUNCTION).
        return routine.SqlBody is not null ? $"{text} {routine.SqlBody}" : $"{text} as {Quoted(routine)}";
    }

    public static string Word(RoutineKind kind) => kind switch
    {
        RoutineKind.Procedure => "procedure",
        RoutineKind.Aggregate => "aggregate",
        _ => "function",
    };

    /// <summary>A routine by its name and types. An aggregate over rows as such has a star.</summary>
    public static string Reference(Signature routine, RoutineKind kind) =>
        SqlText.Write($"{routine.Name}({(kind == RoutineKind.Aggregate && routine.ArgumentTypes.Length == 0 ? "*" : routine.ArgumentTypes):raw})");

    private static string Arguments(Routine routine) => string.Join(", ", routine.Arguments.Where(a => a.Mode != "table").Select(Argument));

    private static string Argument(Argument argument)
    {
        var text = argument.Mode == "in" ? "" : $"{argument.Mode} ";
        if (argument.Name is not null) text += $"{Identifier.Quote(argument.Name)} ";
        text += argument.Type;
        return argument.Default is null ? text : $"{text} default {argument.Default}";
    }

    private static string Quoted(Routine routine)
    {
        var tag = "$body$";
        for (var i = 1; routine.Body.Contains(tag, StringComparison.Ordinal); i++) tag = $"$body{i}$";
        return routine.Library is null ? $"{tag}{routine.Body}{tag}" : SqlText.Write($"{routine.Library:text}, {routine.Body:text}");
    }
}
