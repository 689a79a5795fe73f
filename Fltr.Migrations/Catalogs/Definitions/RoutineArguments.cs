using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>The arguments of a routine as PostgreSQL 15 prints them where they name it (<c>pg_get_function_identity_arguments</c>).</summary>
public static class RoutineArguments
{
    /// <summary>Without the columns of RETURNS TABLE, and without defaults.</summary>
    public static string Identity(Routine routine) =>
        string.Join(", ", routine.Arguments.Where(a => a.Mode != "table").Select(a => $"{Mode(routine, a.Mode)}{(string.IsNullOrEmpty(a.Name) ? "" : $"{Identifier.Printed(a.Name)} ")}{a.Type}"));

    // Of a procedure every mode is told, since an OUT argument is part of what names it (manual, DROP PROCEDURE).
    private static string Mode(Routine routine, string mode) => mode switch
    {
        "in" => routine.Kind == RoutineKind.Procedure ? "IN " : "",
        _ => $"{mode.ToUpperInvariant()} ",
    };
}
