namespace Fltr.Migrations.Tests.Sql.Lowering;

/// <summary>DO blocks and the bodies of functions that are called.</summary>
public sealed class BlockCases
{
    private const string Users = "create table users (id text, name text); ";

    [Theory]
    // What stands at the level of the block is done.
    [InlineData("alter table users add age int; create table teams (id text);", "teams(id); users(id, name, age)")]
    // A guard that the catalog decides.
    [InlineData("if not exists (select 1 from information_schema.columns where table_schema = 'public' and table_name = 'users' and column_name = 'age') then alter table users add age int; end if;", "users(id, name, age)")]
    [InlineData("if exists (select from information_schema.columns where table_name = 'users' and column_name = 'age') then alter table users drop age; else alter table users drop name; end if;", "users(id)")]
    [InlineData("if not exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relname = 'users' and n.nspname = 'public') then create table b (); elsif true then create table c (); end if;", "c(); users(id, name)")]
    [InlineData("if to_regclass('public.users') is not null and to_regclass('teams') is null then create table teams (id text); end if;", "teams(id); users(id, name)")]
    [InlineData("if (select count(*) = 1 from pg_tables where schemaname in ('public', 'x')) then drop table users; end if;", "")]
    // An answer in a variable.
    [InlineData("found_it := exists (select 1 from pg_tables where tablename = 'users'); if found_it then drop table users; end if;", "")]
    [InlineData("select count(*) into n from pg_tables where tablename = 'users'; if n > 0 then drop table users; end if;", "")]
    // What is refused undoes its block, and the handler runs.
    [InlineData("begin create table teams (id text); create table users (id text); exception when duplicate_table then create table others (id text); end;", "others(id); users(id, name)")]
    [InlineData("begin alter table users add name text; exception when duplicate_column or duplicate_object then null; end;", "users(id, name)")]
    // SQL in a string, also when it is put together from constants.
    [InlineData("execute 'drop table users';", "")]
    [InlineData("execute format('alter table %I rename to %I', 'users', 'People'); execute 'create table ' || quote_ident('b') || ' ()';", "People(id, name); b()")]
    // Loops over what is known are gone through.
    [InlineData("for n in 1..2 loop execute 'create table part_' || n || ' ()'; end loop;", "part_1(); part_2(); users(id, name)")]
    [InlineData("foreach t in array array['a', 'b'] loop execute format('create table %I ()', t); end loop;", "a(); b(); users(id, name)")]
    [InlineData("for r in select table_name, table_schema from information_schema.tables where table_schema = 'public' loop execute 'alter table ' || r.table_name || ' add age int'; end loop;", "users(id, name, age)")]
    [InlineData("perform 1 from pg_class where relname = 'users'; if not found then drop table users; end if;", "users(id, name)")]
    // After RETURN nothing more is done.
    [InlineData("if true then return; end if; drop table users;", "users(id, name)")]
    // A CASE, labels and nested blocks are read.
    [InlineData("<<outer>> declare x int := 1; begin case when x = 1 then create table one (); else create table two (); end case; end outer;", "one(); users(id, name)")]
    public void Plain_definitions_are_read(string body, string tables)
    {
        var read = Read.Of($"{Users}do $$ declare n int; found_it boolean; begin {body} end $$");
        Assert.Empty(read.Problems);
        Assert.Equal(tables, read.Tables);
        Assert.Equal("", read.Unseen);
        Assert.True(read.Stays);
    }

    [Theory]
    [InlineData("if (select count(*) from users) > 5 then alter table users add age int; end if;", "users: what changes it in a block depends on rows")]
    [InlineData("for r in select * from users loop create table if not exists teams (id text); end loop;", "teams: what changes it in a block depends on rows")]
    [InlineData("for i in 1..2 loop create table if not exists teams (id text); exit when i > 1; end loop;", "teams: what changes it in a block depends on rows")]
    [InlineData("for r in select * from users loop execute 'drop table ' || r.name; end loop;", "anything: EXECUTE makes its SQL when it runs")]
    [InlineData("for r in select * from users loop execute 'update users set name = ' || r.name; update users set name = ''; end loop;", "")]
    public void What_depends_on_rows_is_said_to_be_unseen(string body, string unseen)
    {
        var read = Read.Of($"{Users}do $$ declare r record; begin {body} end $$");
        Assert.Equal(unseen, read.Unseen);
        Assert.Equal("users(id, name)", read.Tables);
    }

    [Fact]
    public void A_function_that_is_called_does_what_its_body_says()
    {
        const string Body = "create function make(t text) returns void language plpgsql as $$ begin execute format('create table %I (id text)', t); end $$; ";
        Assert.Equal("teams(id)", Read.Of($"{Body}select make('teams')").Tables);
        Assert.Equal("teams(id)", Read.Of($"{Body}do $$ begin perform make('teams'); end $$").Tables);
        Assert.Equal("anything: EXECUTE makes its SQL when it runs", Read.Of($"{Body}select make(current_user)").Unseen);
    }

    [Fact]
    public void What_cannot_be_is_refused_where_the_block_stands()
    {
        Assert.Equal(["There is no table teams at this version."], Read.Of("do $$ begin alter table teams add x int; end $$").Problems);
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("begin if")]
    [InlineData("begin if x then case when then end")]
    [InlineData("declare x begin loop for end loop exception when others then")]
    [InlineData("begin for in loop end loop; for i in 1.. loop end loop; foreach x in array loop exit; end")]
    [InlineData("begin execute; perform; select into; << end $")]
    public void Any_body_gives_an_answer(string body) => Assert.NotNull(Read.Of($"do $body$ {body} $body$").Catalog);
}
