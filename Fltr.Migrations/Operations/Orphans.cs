using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>Rows that point at a row which is not there.</summary>
internal static class Orphans
{
    /// <summary>The condition on <c>child</c>. With a null in the key there is nothing to point at (MATCH SIMPLE).</summary>
    public static string Condition(Seq<string> columns, Name target, Seq<string> targetColumns)
    {
        var known = string.Join(" and ", columns.Select(c => SqlText.Write($"child.{c} is not null")));
        var same = string.Join(" and ", columns.Zip(targetColumns, (c, t) => SqlText.Write($"parent.{t} = child.{c}")));
        return SqlText.Write($"{known:raw} and not exists (select 1 from {target} as parent where {same:raw})");
    }

    public static Precheck Of(Name table, ForeignKey key)
    {
        var condition = Condition(key.Columns, key.Target, key.TargetColumns);
        var keys = string.Join(" || ', ' || ", key.Columns.Select(c => SqlText.Write($"child.{c}::text")));
        return new Precheck(
            SqlText.Write($"select count(*) from (select 1 from {table} as child where {condition:raw} limit 1001) as found"),
            SqlText.Write($"select distinct {keys:raw} from {table} as child where {condition:raw} limit 5"),
            $"rows of {table} whose {key.Columns} has no row in {key.Target}",
            $"Say in this migration what becomes of them: Delete.Orphans().FromTable(\"{table.Local}\", \"{key.Columns}\").WithoutParent(\"{key.Target.Local}\", \"{key.TargetColumns}\").");
    }
}
