namespace Fltr.Migrations.Tests.Sql.Lowering;

/// <summary>What names mean: search_path, temporary objects.</summary>
public sealed class SessionCases
{
    [Theory]
    [InlineData("create table t (id int)", "t(id)")]
    [InlineData("create schema app; set search_path = app, public; create table t (id int)", "app.t(id)")]
    [InlineData("create schema app; set search_path to app; reset search_path; create table t (id int)", "t(id)")]
    [InlineData("create schema app; begin; set local search_path to app; commit; create table t (id int)", "t(id)")]
    [InlineData("create schema app; select pg_catalog.set_config('search_path', 'app, public', false); create table t (id int)", "app.t(id)")]
    [InlineData("create table t (id int); create schema app; set search_path = app, public; alter table t add x int", "t(id, x)")]
    [InlineData("create schema app create table t (id int) create view v as select id from t", "app.t(id)")]
    // A query tells the columns of the table that it makes.
    [InlineData("create table t (id int, n text); create table u (a) as select id, n from t; select count(*), n as m into w from t group by n", "t(id, n); u(a, n); w(count, m)")]
    // Nobody else sees what is temporary, and it hides what others see.
    [InlineData("create table t (id int); create temp table t (x int); alter table t add y int; drop table t; alter table t add z int", "t(id, z)")]
    [InlineData("create temp table t as select 1 as x; create view v as select * from t; drop table t", "")]
    // A function in pg_temp is this session's alone, and what it does is done.
    [InlineData("create function pg_temp.make() returns void language plpgsql as $$ begin create table t (id int); end $$; select pg_temp.make(); drop function pg_temp.make()", "t(id)")]
    // A dump speaks to psql, too, and holds rows.
    [InlineData("\\restrict a1\nset check_function_bodies = false;\n\\connect x\ncreate table t (id int);\ncopy public.t (id) from stdin;\n1\n;\n\\.\n\ncreate table u (id int);\n\\unrestrict a1\n", "t(id); u(id)")]
    public void A_name_means_what_the_session_says(string text, string tables)
    {
        var read = Read.Of(text);
        Assert.Empty(read.Problems);
        Assert.Equal(tables, read.Tables);
    }

    [Theory]
    [InlineData("create table u (n int default nextval('q'))", "create table app.u (n int default nextval('app.q'))")]
    [InlineData("create table u (m mood default 'sad'::mood)", "create table app.u (m app.mood default 'sad'::app.mood)")]
    [InlineData("create table u (n int check (twice(n) > 0))", "create table app.u (n int); alter table app.u add constraint u_n_check check (app.twice(n) > 0)")]
    [InlineData("create view v as with t as (select 1 as id) select id from t union select id from s", "create view app.v as with t as (select 1 as id) select id from t union select id from app.s")]
    public void What_is_kept_means_the_same_in_every_session(string text, string written)
    {
        var read = Read.Of("create schema app; set search_path = app; create sequence q; create type mood as enum ('sad'); create table t (id int); create table s (id int); "
            + "create function twice(int) returns int language sql immutable as 'select $1 * 2'; " + text);
        Assert.Empty(read.Problems);
        Assert.Equal(written, read.Last, ignoreCase: true);
    }
}
