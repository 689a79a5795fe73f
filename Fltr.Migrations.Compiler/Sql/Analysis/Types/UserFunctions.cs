using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Types;

/// <summary>The functions that a catalog holds.</summary>
internal static class UserFunctions
{
    private const string SetOf = "SETOF ";
    private const string TableOf = "TABLE(";

    /// <summary>The function as a call sees it; null where a type of it is not known.</summary>
    public static Function? Of(Routine routine, World world)
    {
        var arguments = routine.Arguments.Where(a => a.Mode is "in" or "inout" or "variadic").ToList();
        var types = arguments.Select(a => world.Parse(a.Type)?.Type).ToArray();
        if (types.Any(type => type is null) || Result(routine, world) is not { } result) return null;

        var columns = routine.Arguments.Where(a => a.Mode is "out" or "inout" or "table").Select(a => (Name: a.Name ?? "", Type: world.Parse(a.Type)?.Type!)).ToArray();
        if (columns.Any(column => column.Type is null)) return null;

        return new Function(routine.Signature.Name.Schema, routine.Signature.Name.Local, Kind(routine.Kind), result.Type, result.IsSet, types!)
        {
            IsVariadic = arguments is [.., { Mode: "variadic" }],
            Defaults = arguments.Count(a => a.Default is not null),
            ArgumentNames = [.. arguments.Select(a => a.Name ?? "")],
            Columns = columns,
            Volatility = routine.Attributes.Contains("immutable") ? 'i' : routine.Attributes.Contains("stable") ? 's' : 'v',
            IsInlined = routine.Language == "sql",
        };
    }

    private static (DataType Type, bool IsSet)? Result(Routine routine, World world)
    {
        if (routine.Returns is not { } text) return (Known.Type("void"), false);
        if (text.StartsWith(TableOf, StringComparison.OrdinalIgnoreCase))
        {
            var columns = routine.Arguments.Where(a => a.Mode == "table").ToList();
            return columns is [var only] && world.Parse(only.Type) is { } single ? (single.Type, true) : (Known.Type("record"), true);
        }

        var isSet = text.StartsWith(SetOf, StringComparison.OrdinalIgnoreCase);
        return world.Parse(isSet ? text[SetOf.Length..] : text) is { } type ? (type.Type, isSet) : null;
    }

    private static char Kind(RoutineKind kind) => kind switch
    {
        RoutineKind.Aggregate => 'n',
        RoutineKind.Window => 'w',
        RoutineKind.Procedure => 'p',
        _ => 'f',
    };
}
