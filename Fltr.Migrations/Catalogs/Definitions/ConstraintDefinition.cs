using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Catalogs.Definitions;

/// <summary>A constraint as PostgreSQL prints it (<c>pg_get_constraintdef</c> with an empty search_path), composed from what the catalog holds.</summary>
public static class ConstraintDefinition
{
    /// <summary>What stands behind its name.</summary>
    public static string Of(Constraint constraint) => constraint switch
    {
        PrimaryKey key => $"PRIMARY KEY {Columns(key.Columns)}{Include(key.Include)}",
        Unique unique => $"UNIQUE {(unique.NullsNotDistinct ? "NULLS NOT DISTINCT " : "")}{Columns(unique.Columns)}{Include(unique.Include)}",
        ForeignKey key => Of(key),
        Check check => $"CHECK ({check.Expression}){(check.NoInherit ? " NO INHERIT" : "")}",
        Exclusion exclusion => Of(exclusion),
        _ => throw new InvalidOperationException($"{constraint.GetType().Name} has no definition."),
    } + (constraint.Deferrable ? " DEFERRABLE" : "") + (constraint.Deferred ? " INITIALLY DEFERRED" : "") + (IsValidated(constraint) ? "" : " NOT VALID");

    /// <summary>Whether PostgreSQL knows that all rows obey.</summary>
    public static bool IsValidated(Constraint constraint) => constraint is not (ForeignKey { Validated: false } or Check { Validated: false });

    private static string Of(ForeignKey key) =>
        $"FOREIGN KEY {Columns(key.Columns)} REFERENCES {Identifier.Printed(key.Target)}{Columns(key.TargetColumns)}" +
        (key.MatchFull ? " MATCH FULL" : "") +
        Action(" ON UPDATE ", key.OnUpdate) +
        Action(" ON DELETE ", key.OnDelete) +
        (key.OnDeleteColumns is { Count: > 0 } columns ? $" {Columns(columns)}" : "");

    private static string Of(Exclusion exclusion) =>
        $"EXCLUDE USING {Identifier.Printed(exclusion.Method)} ({string.Join(", ", exclusion.Elements.Select(e => $"{IndexDefinition.Key(e.Key)} WITH {e.Operator}"))}" +
        IndexDefinition.Tail(exclusion.Include, nullsNotDistinct: false, exclusion.Options ?? []) +
        (exclusion.Filter is null ? "" : $" WHERE ({exclusion.Filter})");

    private static string Columns(Seq<string> columns) => $"({string.Join(", ", columns.Select(Identifier.Printed))})";

    private static string Include(Seq<string>? columns) => columns is { Count: > 0 } ? $" INCLUDE {Columns(columns)}" : "";

    private static string Action(string when, ReferentialAction action) => action == ReferentialAction.NoAction ? "" : when + action.Sql().ToUpperInvariant();
}
