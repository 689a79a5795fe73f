using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Fitting;

/// <summary>Functions and procedures (src/backend/commands/functioncmds.c, interpret_function_parameter_list, and ProcedureCreate).</summary>
internal static class RoutineFit
{
    public static void Create(CreateRoutine change, Catalog before)
    {
        Parameters(change.Routine);
        if (change.Replace && before.Routines.TryGetValue(change.Routine.Signature, out var old)) Replace(old, change.Routine);
    }

    private static void Parameters(Routine routine)
    {
        if (routine.Kind == RoutineKind.Aggregate) return;

        var inputs = routine.Arguments.Where(a => a.Mode is not ("out" or "table")).ToList();
        var twice = inputs.Where(a => a.Name is not null).GroupBy(a => a.Name).FirstOrDefault(g => g.Count() > 1)
            ?? routine.Arguments.Where(a => a.Mode != "in" && a.Name is not null).GroupBy(a => a.Name).FirstOrDefault(g => g.Count() > 1);
        Fit.Refuse(twice is not null, $"{routine.Signature} has two parameters {twice?.Key}.", SqlState.InvalidFunctionDefinition);
        Fit.Refuse(inputs.SkipWhile(a => a.Default is null).Any(a => a.Default is null && a.Mode != "variadic"), $"The parameters of {routine.Signature} behind one with a default must have defaults, too.", SqlState.InvalidFunctionDefinition);
        Fit.Refuse(inputs.Exists(a => a.Mode == "variadic" && !a.Type.EndsWith("[]", StringComparison.Ordinal) && a.Type is not ("anyarray" or "\"any\"" or "anycompatiblearray" or "any")), $"The VARIADIC parameter of {routine.Signature} must be an array.", SqlState.InvalidFunctionDefinition);
    }

    private static void Replace(Routine old, Routine routine)
    {
        Fit.Refuse(old.Kind != routine.Kind, $"{routine.Signature} is another kind of routine, and OR REPLACE cannot change that. Drop it first.", SqlState.WrongObjectType);
        Fit.Refuse(Result(old) != Result(routine) || !Results(old).SequenceEqual(Results(routine)), $"{routine.Signature} returns {old.Returns}, and OR REPLACE cannot change that. Drop it first.", SqlState.InvalidFunctionDefinition);

        var (was, now) = (Inputs(old), Inputs(routine));
        var isRenamed = was.Zip(now).Any(p => p.First.Name is not null && p.First.Name != p.Second.Name);
        Fit.Refuse(isRenamed, $"A parameter of {routine.Signature} has another name, and OR REPLACE cannot change that. Drop it first.", SqlState.InvalidFunctionDefinition);
        Fit.Refuse(was.Count(a => a.Default is not null) > now.Count(a => a.Default is not null), $"A parameter of {routine.Signature} had a default, and OR REPLACE cannot take it away. Drop it first.", SqlState.InvalidFunctionDefinition);
    }

    /// <summary>A table of one column is a set of its values, whatever that is called.</summary>
    private static string? Result(Routine routine) => routine.Arguments.Where(a => a.Mode == "table").ToList() is [var only] ? $"SETOF {only.Type}" : routine.Returns;

    private static List<Argument> Inputs(Routine routine) => [.. routine.Arguments.Where(a => a.Mode is not ("out" or "table"))];

    /// <summary>What goes out of a row of several columns.</summary>
    private static IEnumerable<(string?, string)> Results(Routine routine)
    {
        var columns = routine.Arguments.Where(a => a.Mode is "out" or "inout" or "table").ToList();
        return columns.Count > 1 ? columns.Select(a => (a.Name, a.Type)) : [];
    }
}
