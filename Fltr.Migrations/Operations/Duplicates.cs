using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>The question that a unique index or constraint puts to the rows that are there.</summary>
internal static class Duplicates
{
    public static Precheck Of(Name table, Seq<string> columns, bool nullsNotDistinct)
    {
        var known = nullsNotDistinct ? "true" : string.Join(" and ", columns.Select(c => SqlText.Write($"{c} is not null")));
        var keys = string.Join(" || ', ' || ", columns.Select(c => SqlText.Write($"coalesce({c}::text, 'null')")));
        return new Precheck(
            SqlText.Write($"select count(*) from (select 1 from {table} where {known:raw} group by {columns} having count(*) > 1 limit 1001) as found"),
            SqlText.Write($"select {keys:raw} from {table} where {known:raw} group by {columns} having count(*) > 1 limit 5"),
            $"values of {table}.({columns}) that stand in more than one row",
            "Make them distinct first, in a migration before this one.");
    }
}
