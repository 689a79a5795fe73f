using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>A constraint as it stands behind its name in ALTER TABLE and CREATE TABLE.</summary>
internal static class ConstraintSql
{
    public static string Of(Check check) => $"check ({check.Expression}){(check.NoInherit ? " no inherit" : "")}{(check.Validated ? "" : " not valid")}";

    public static string Of(PrimaryKey key) => SqlText.Write($"primary key ({key.Columns})") + Included(key.Include) + With(key.Options) + Attributes(key);

    public static string Of(Unique unique) =>
        SqlText.Write($"unique {(unique.NullsNotDistinct ? "nulls not distinct " : ""):raw}({unique.Columns})") + Included(unique.Include) + With(unique.Options) + Attributes(unique);

    public static string Of(ForeignKey key)
    {
        var text = SqlText.Write($"foreign key ({key.Columns}) references {key.Target} ({key.TargetColumns})");
        if (key.MatchFull) text += " match full";
        if (key.OnDelete != ReferentialAction.NoAction) text += $" on delete {key.OnDelete.Sql()}";
        if (key.OnDeleteColumns is { Count: > 0 } columns) text += SqlText.Write($" ({columns})");
        if (key.OnUpdate != ReferentialAction.NoAction) text += $" on update {key.OnUpdate.Sql()}";
        return text + Attributes(key) + (key.Validated ? "" : " not valid");
    }

    public static string Of(Exclusion exclusion)
    {
        var elements = string.Join(", ", exclusion.Elements.Select(e => $"{e.Key.Definition()} with {e.Operator}"));
        var text = SqlText.Write($"exclude using {exclusion.Method} ({elements:raw})") + Included(exclusion.Include) + With(exclusion.Options);
        if (exclusion.Filter is not null) text += $" where ({exclusion.Filter})";
        return text + Attributes(exclusion);
    }

    /// <summary>Whether it waits for the end of the transaction.</summary>
    public static string Attributes(Constraint constraint) => (constraint.Deferrable, constraint.Deferred) switch
    {
        (_, true) => " deferrable initially deferred",
        (true, _) => " deferrable",
        _ => "",
    };

    private static string With(Seq<string>? options) => options is { Count: > 0 } ? $" with ({Storage.Sql(options)})" : "";

    private static string Included(Seq<string>? columns) => columns is { Count: > 0 } ? SqlText.Write($" include ({columns})") : "";
}
