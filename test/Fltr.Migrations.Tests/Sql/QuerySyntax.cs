using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Facts;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Tests.Sql;

public sealed class QuerySyntax
{
    [Theory]
    [InlineData("select distinct on (a) b as c, d e from t where f group by g, rollup(h), () having i window w as (order by j)", "{select distinct(a) b as c, d as e from t where f group g, ROLLUP(h), EMPTY() having i window w (order j)}")]
    [InlineData("select 1 union all select 2 intersect select 3 except (select 4 limit 1) order by 1 limit 2 offset 3", "{except {union all {select 1} {intersect {select 2} {select 3}}} {select 4 limit 1} order 1 limit 2 offset 3}")]
    [InlineData("with recursive a as (select 1), b (c) as not materialized (delete from d returning *) table only a", "{with recursive a {select 1}, b delete d using  where - returning * select * from only a}")]
    [InlineData("select from a left join b using (c), d cross join e natural full join f", "{select  from (left a b using c), (natural full (cross d e) f)}")]
    [InlineData("select * from a join b join c on x on y", "{select * from (inner a (inner b c on x) on y)}")]
    [InlineData("select * from ((select 1) union select 2) x, ((a join b on true) join (select 3) y on z) w", "{select * from {union {select 1} {select 2}} as x, (inner (inner a b on true) {select 3} as y on z) as w}")]
    [InlineData("select * from f(1) with ordinality as x (a, b), rows from (g(), h() as (c int)) y, lateral (values (1)) z, t tablesample system(5)", "{select * from f(1) ordinality as x(a, b), g(); h() as y, lateral {values <1>} as z, t sample system(5)}")]
    [InlineData("select 1 and, 2 is from t for update of t nowait", "{select 1 as and, 2 as is from t for update t nowait}")]
    [InlineData("select 1 order by 1 using < nulls first fetch first 3 rows with ties", "{select 1 order 1 using < first limit 3 ties}")]
    public void Queries(string sql, string tree) => Assert.Equal(tree, Tree(sql));

    [Theory]
    [InlineData("insert into a as b (c, d[1]) values (1, default) on conflict (c, (d + 1)) do update set (c, d) = (1, 2) where e returning with (old as o) o.c", "insert a(c, d[1]) {values <1, DEFAULT>} conflict(c, (+ d 1)) set c+d = <1, 2> where e returning old o o.c")]
    [InlineData("insert into a ((select 1))", "insert a() {select 1}")]
    [InlineData("update only s.a set b = default from c where current of d", "update only s.a set b = DEFAULT from c where (current of d)")]
    [InlineData("delete from a using b where c returning *", "delete a using b where c returning *")]
    [InlineData("merge into a using b on c when matched and d then update set e = 1 when not matched by source then delete when not matched then insert (f) values (2) returning merge_action()", "merge a using b on c matched and d update e = 1 not matched by source and - delete not matched by target and - insert (f) <2> returning MERGE_ACTION()")]
    public void Changes_of_rows(string sql, string tree) => Assert.Equal(tree, Tree(sql));

    [Theory]
    [InlineData("(select 1 order by 1) order by 1", "a query has one ORDER BY")]
    [InlineData("select 1 limit 1, 2", "LIMIT has one number; how many rows to leave out is said by OFFSET")]
    [InlineData("select * from (a)", "a query or a join was expected between these brackets")]
    [InlineData("select * from a join b", "ON or USING was expected here, not the end")]
    [InlineData("update a b c", "SET was expected here, not c")]
    [InlineData("insert into user values (1)", "a table's name was expected here; USER is a key word and must stand in double quotes to be one")]
    [InlineData("select 1 1", "the statement should end before 1")]
    public void Errors_say_what_was_expected(string sql, string message) => Assert.Equal(message, Parser.Parse(Splitter.Split(sql).Single()).Problem?.Message);

    [Theory]
    [InlineData("with x as (select * from a) select * from x, b where c in (select d from x.y)", "Read a, Read b, Read x.y")]
    [InlineData("with x as (select * from x), y as (select * from x) select * from y", "Read x")]
    [InlineData("with x as (delete from a using b returning *) insert into c select * from x", "Written a, Read b, Written c")]
    [InlineData("merge into a using (select * from b) c on true when matched then update set d = (select 1 from e)", "Written a, Read b, Read e")]
    [InlineData("explain analyze update a set b = 1 from c", "Written a, Read c")]
    [InlineData("copy a from stdin where exists (select from b)", "Written a, Read b")]
    public void Relations_that_are_read_and_written(string sql, string uses) =>
        Assert.Equal(uses, string.Join(", ", Relations.Of(Syntax(sql)).Select(use => $"{use.Use} {(use.Relation.Schema is { } schema ? $"{schema}." : "")}{use.Relation.Local}")));

    [Theory]
    [InlineData("select lower('A') || 1 + abs(b)", "Constant")]
    [InlineData("select now()", "Stable")]
    [InlineData("select 'today'::timestamptz", "Stable")]
    [InlineData("select current_user", "Stable")]
    [InlineData("select coalesce(1, random())", "Volatile")]
    [InlineData("select case when a then public.lower(b) end", "Volatile")]
    public void How_far_a_value_can_be_foretold(string sql, string volatility) => Assert.Equal(volatility, Mentioned.Volatility(Assert.IsType<Query>(Syntax(sql)).Targets[0].Value).ToString());

    [Fact]
    public void What_an_expression_names()
    {
        var value = Assert.IsType<Query>(Syntax("select f(a.b, c::s.t) + trim(c) + d[e]::int + f(1)")).Targets[0].Value;
        Assert.Equal("a.b, c, d, e", string.Join(", ", Mentioned.Columns(value).Select(column => string.Join('.', column.Names))));
        Assert.Equal("f, pg_catalog.btrim", string.Join(", ", Mentioned.Functions(value).Select(names => string.Join('.', names))));
        Assert.Equal("s.t, pg_catalog.int4", string.Join(", ", Mentioned.Casts(value).Select(Rendered.Type)));
    }

    private static string Tree(string sql) => Rendered.Statement(Syntax(sql));

    private static StatementSyntax Syntax(string sql)
    {
        var (syntax, problem) = Parser.Parse(Splitter.Split(sql).Single());
        Assert.Null(problem);
        return syntax!;
    }
}
