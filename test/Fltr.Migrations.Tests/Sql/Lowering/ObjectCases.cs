namespace Fltr.Migrations.Tests.Sql.Lowering;

/// <summary>Statements about what is no table, and the SQL of the operations that they come to.</summary>
public sealed class ObjectCases
{
    private const string Before = """
        create table users (id text, name text);
        create type mood as enum ('sad', 'ok');
        create domain positive as int constraint above check (value > 0);
        create type address as (street text, nr int);
        create view names as select id, name from users;
        create function twice(n int) returns int language sql as 'select n * 2';
        create function twice(n text) returns text language sql as 'select n || n';
        create function stamp() returns trigger language plpgsql as 'begin return new; end';
        create trigger stamped before insert on users for each row execute function stamp();
        create policy own on users using (id = current_user);
        create extension citext;

        """;

    [Theory]
    [InlineData("alter type mood add value if not exists 'ok'", "")]
    [InlineData("alter type mood add value 'happy' after 'ok'", "alter type public.mood add value 'happy' after 'ok'")]
    [InlineData("alter type mood rename value 'sad' to 'blue'", "alter type public.mood rename value 'sad' to 'blue'")]
    [InlineData("alter domain positive add check (value < 9)", "alter domain public.positive add constraint positive_check check (value < 9)")]
    [InlineData("alter domain positive drop constraint if exists nothing", "")]
    [InlineData("create domain short as varchar(9) not null default 'a' check (value <> '') constraint b check (value <> 'b')", "create domain public.short as varchar(9) default 'a' not null constraint b check (value <> 'b') constraint short_check check (value <> '')")]
    [InlineData("alter type address add attribute town text, drop attribute nr", "alter type public.address add attribute town text; alter type public.address drop attribute nr")]
    [InlineData("alter type address rename to place", "alter type public.address rename to place")]
    [InlineData("alter table names rename to people", "alter view public.names rename to people")]
    [InlineData("alter view names rename column name to called", "alter view public.names rename column name to called")]
    [InlineData("drop view if exists nothing, names", "drop view public.names")]
    [InlineData("create or replace view names with (security_barrier) as select id, name, 1 as n from users with local check option", "create or replace view public.names with (security_barrier=true, check_option=local) as select id, name, 1 as n from public.users")]
    [InlineData("create materialized view m as select id from names with no data", "create materialized view public.m as select id from public.names with no data")]
    [InlineData("create recursive view r (n) as values (1) union all select n + 1 from r where n < 9", "create view public.r (n) as with recursive r (n) as (values (1) union all select n + 1 from r where n < 9) select n from r")]
    [InlineData("drop function twice(integer)", "drop function public.twice(integer)")]
    [InlineData("drop function if exists twice(bool)", "")]
    [InlineData("drop function stamp cascade", "drop function public.stamp() cascade")]
    [InlineData("alter function twice(int) immutable security definer", "alter function public.twice(integer) immutable security definer")]
    [InlineData("create or replace function twice(n int default 1) returns int strict immutable language sql as $$ select n + n $$", "create or replace function public.twice(n integer default 1) returns integer language sql immutable strict as $body$ select n + n $body$")]
    [InlineData("create procedure p(inout a int, variadic b text[]) language plpgsql as 'begin end'", "create procedure public.p(inout a integer, variadic b text[]) language plpgsql as $body$begin end$body$")]
    [InlineData("create function f(out a int, out b text) language sql as 'select 1, null'", "create function public.f(out a integer, out b text) returns record language sql as $body$select 1, null$body$")]
    [InlineData("create function f() returns table (a int, b mood) language sql as 'select 1, null'", "create function public.f() returns TABLE(a integer, b public.mood) language sql as $body$select 1, null$body$")]
    [InlineData("drop trigger if exists nothing on users", "")]
    [InlineData("alter trigger stamped on users rename to marked", "alter trigger stamped on public.users rename to marked")]
    [InlineData("alter policy own on users to public using (true)", "alter policy own on public.users to public using (true)")]
    [InlineData("drop policy own on users", "drop policy own on public.users")]
    [InlineData("comment on function twice(text) is 'doubles'", "comment on function public.twice(text) is 'doubles'")]
    [InlineData("create extension if not exists citext", "")]
    [InlineData("drop schema if exists nothing cascade", "")]
    public void A_statement_is_understood(string statement, string operations)
    {
        var read = Read.Of(Before + statement);
        Assert.Empty(read.Problems);
        Assert.Equal(operations, read.Last);
        Assert.False(read.Stays);
    }

    [Theory]
    [InlineData("alter type mood add value 'ok'", "mood has a value ok already.")]
    [InlineData("drop type address, mood; drop type mood", "There is no type mood.")]
    [InlineData("create function twice(x int) returns int language sql as 'select 1'", "The routine twice(integer) exists already.")]
    [InlineData("drop function twice", "There are several routines called twice: name the types of its arguments.")]
    [InlineData("drop function stamp()", "stamp() cannot be dropped: the trigger stamped of users calls it. Drop that first, or drop with CASCADE.")]
    [InlineData("drop table users", "users cannot be dropped: the view names reads it. Drop that first, or drop with CASCADE.")]
    [InlineData("create table moods (m mood[]); drop type mood", "mood cannot be dropped: moods.m has it. Drop that first, or drop with CASCADE.")]
    [InlineData("create view mood as select 1", "There is a type mood already.")]
    public void What_PostgreSQL_refuses_is_refused(string statement, string problem) => Assert.Equal([problem], Read.Of(Before + statement).Problems);

    [Theory]
    [InlineData("grant select on users to public")]
    [InlineData("alter table users owner to nextjs")]
    [InlineData("insert into users values ('a')")]
    [InlineData("create publication p for table users")]
    [InlineData("create event trigger e on ddl_command_start execute function stamp()")]
    public void What_has_no_meaning_for_the_catalog_stays_SQL(string statement)
    {
        var read = Read.Of(Before + statement);
        Assert.Equal("", read.Last);
        Assert.True(read.Stays);
        Assert.Equal("", read.Unseen);
    }
}
