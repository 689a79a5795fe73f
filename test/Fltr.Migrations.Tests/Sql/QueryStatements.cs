namespace Fltr.Migrations.Tests.Sql;

public sealed class QueryStatements
{
    [Theory]
    [InlineData("select * from a, s.b x join only c on true left join d using (id), e", "SELECT: a Read ACCESS SHARE, s.b Read ACCESS SHARE, c Read ACCESS SHARE, d Read ACCESS SHARE, e Read ACCESS SHARE")]
    [InlineData("select extract(day from b), substring(c from 2), trim(both from d), e is distinct from f from a where g is not distinct from h", "SELECT: a Read ACCESS SHARE")]
    [InlineData("select * from generate_series(1, 2) g, a, rows from (f(), g()) h, lateral s.f(a.b) x", "SELECT: a Read ACCESS SHARE")]
    [InlineData("select * from ((a join b on true) cross join (select * from c) d), e where f in (select g from h)", "SELECT: a Read ACCESS SHARE, b Read ACCESS SHARE, c Read ACCESS SHARE, e Read ACCESS SHARE, h Read ACCESS SHARE")]
    [InlineData("select array[1, 2] from a join b on c = array[d, e], f group by g, h", "SELECT: a Read ACCESS SHARE, b Read ACCESS SHARE, f Read ACCESS SHARE")]
    [InlineData("select 1 as from from a", "SELECT: a Read ACCESS SHARE")]
    [InlineData("select * from a for no key update", "SELECT: a Read ROW SHARE")]
    [InlineData("select * from pg_class, information_schema.tables, a", "SELECT: a Read ACCESS SHARE")]
    [InlineData("(select 1 from a) union (table b)", "SELECT: a Read ACCESS SHARE, b Read ACCESS SHARE")]
    [InlineData("select 1 from a union all table b", "SELECT: a Read ACCESS SHARE, b Read ACCESS SHARE")]
    [InlineData("table a", "SELECT: a Read ACCESS SHARE")]
    [InlineData("values (1), ((select 2 from a))", "VALUES: a Read ACCESS SHARE")]
    [InlineData("select b into c from a", "SELECT INTO: a Read ACCESS SHARE, c Alter ACCESS EXCLUSIVE")]
    [InlineData("select b into temp c from a", "SELECT INTO: a Read ACCESS SHARE")]
    public void Select(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));

    [Theory]
    [InlineData("insert into a (b, c) select b, c from d on conflict (b) do update set c = excluded.c returning *", "INSERT: a Write ROW EXCLUSIVE, d Read ACCESS SHARE")]
    [InlineData("insert into a values (1, (select b from c))", "INSERT: a Write ROW EXCLUSIVE, c Read ACCESS SHARE")]
    [InlineData("update only s.a as x set (b, c) = (select d, e from f), g = 1 from h, i where true", "UPDATE: s.a Write ROW EXCLUSIVE, f Read ACCESS SHARE, h Read ACCESS SHARE, i Read ACCESS SHARE")]
    [InlineData("delete from a using b, c join d using (id) where a.id in (select id from e)", "DELETE: a Write ROW EXCLUSIVE, b Read ACCESS SHARE, c Read ACCESS SHARE, d Read ACCESS SHARE, e Read ACCESS SHARE | loses Data")]
    [InlineData("merge into a using b on a.id = b.id when matched then update set c = 1 when not matched then insert (c) values (1)", "MERGE: a Write ROW EXCLUSIVE, b Read ACCESS SHARE")]
    [InlineData("merge into a using (select * from b) c on true when matched then delete", "MERGE: a Write ROW EXCLUSIVE, b Read ACCESS SHARE | loses Data")]
    public void Changes_of_rows(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));

    [Theory]
    [InlineData("with x as (select * from a), y (b, c) as materialized (select * from x) select * from x, y, d", "SELECT: a Read ACCESS SHARE, d Read ACCESS SHARE")]
    [InlineData("with users as (select * from users) select * from users", "SELECT: users Read ACCESS SHARE")]
    [InlineData("with recursive x as (select * from a union all select * from x join b on true) search depth first by c, d set e select * from x", "SELECT: a Read ACCESS SHARE, b Read ACCESS SHARE")]
    [InlineData("select * from (with x as (select 1) select * from x) y, x", "SELECT: x Read ACCESS SHARE")]
    [InlineData("with gone as (delete from a returning *) insert into b select * from gone", "INSERT: b Write ROW EXCLUSIVE, a Write ROW EXCLUSIVE | loses Data")]
    [InlineData("insert into b with x as (select * from a) select * from x, public.x", "INSERT: b Write ROW EXCLUSIVE, a Read ACCESS SHARE, x Read ACCESS SHARE")]
    public void Names_that_with_gives_are_no_tables(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));

    [Theory]
    [InlineData("explain (analyze, costs off) delete from a", "EXPLAIN: a Write ROW EXCLUSIVE | loses Data")]
    [InlineData("prepare p (int) as select * from a where b = $1", "PREPARE: a Read ACCESS SHARE")]
    [InlineData("declare c cursor for select * from a", "DECLARE: a Read ACCESS SHARE")]
    [InlineData("copy a (b, c) from '/tmp/x'", "COPY: a Write ROW EXCLUSIVE")]
    [InlineData("copy (select * from a) to '/tmp/x'", "COPY: a Read ACCESS SHARE")]
    [InlineData("lock table a, only b in share row exclusive mode nowait", "LOCK: a Write SHARE ROW EXCLUSIVE, b Write SHARE ROW EXCLUSIVE")]
    [InlineData("lock a in access share mode", "LOCK: a Read ACCESS SHARE")]
    public void Statements_around_queries(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));
}
