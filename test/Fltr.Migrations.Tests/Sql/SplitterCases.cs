using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Tests.Sql;

public sealed class SplitterCases
{
    [Theory]
    [InlineData("select 1; select 2", "select 1", "select 2")]
    [InlineData("-- a\nselect 1 /* b */ ; ;; /* c */ select 2 -- d;\n", "select 1", "select 2")]
    [InlineData("select ';', \";\", $$;$$, e'\\';' -- ;", "select ';', \";\", $$;$$, e'\\';'")]
    [InlineData("-- only a comment")]
    [InlineData(";;")]
    [InlineData("create rule r as on insert to t do (select 1; select 2); select 3", "create rule r as on insert to t do (select 1; select 2)", "select 3")]
    [InlineData("create or replace rule r as on insert to t do also (a; b); c", "create or replace rule r as on insert to t do also (a; b)", "c")]
    [InlineData("create table t (a int; select 1", "create table t (a int", "select 1")]
    [InlineData("create function f() returns int begin atomic select 1; select case when true then .5 end; end; select 2", "create function f() returns int begin atomic select 1; select case when true then .5 end; end", "select 2")]
    [InlineData("create or replace procedure p() begin atomic select 1 as end; select t.case from t; end; x", "create or replace procedure p() begin atomic select 1 as end; select t.case from t; end", "x")]
    [InlineData("create function f() returns int language sql as $$ begin atomic; $$; x", "create function f() returns int language sql as $$ begin atomic; $$", "x")]
    [InlineData("create function begin() returns int return 1; x", "create function begin() returns int return 1", "x")]
    [InlineData("begin; select 1; end; x", "begin", "select 1", "end", "x")]
    [InlineData("select 'a; select 2", "select 'a; select 2")]
    public void Statements_are_cut_at_their_semicolons(string text, params string[] statements) =>
        Assert.Equal(statements, Splitter.Split(text).Select(s => s.Text));

    [Fact]
    public void A_statement_knows_its_place()
    {
        var statement = Splitter.Split("/* \U0001F600 */\n\tselect 1 ; ")[0];

        Assert.Equal((10, 8), (statement.Start, statement.Length));
    }
}
