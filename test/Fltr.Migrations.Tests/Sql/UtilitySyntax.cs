using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Tests.Sql;

public sealed class UtilitySyntax
{
    [Theory]
    [InlineData("TransactionStmt", "begin isolation level repeatable read, read only not deferrable", "start transaction", "commit and no chain", "end work", "abort", "rollback work to savepoint a", "release a", "prepare transaction 'x'", "commit prepared 'x'")]
    [InlineData("VariableSetStmt", "set a.b to 1, 'x', -2.5, on", "set local time zone interval '1' hour to minute", "set session a = default", "set a from current", "set session characteristics as transaction read only", "set role none", "set names", "reset all", "reset session authorization", "set local = 1", "set xml option document")]
    [InlineData("VariableShowStmt", "show all", "show time zone", "show a.b")]
    [InlineData("ConstraintsSetStmt", "set constraints all deferred", "set constraints a, b.c immediate")]
    [InlineData("CopyStmt", "copy a (b) from stdin with (format csv, header match, force_null (b, c)) where d", "copy a to stdout csv header quote as 'x' force quote b", "copy (delete from a returning *) to program 'x'", "copy binary a from '/x' using delimiters '|'")]
    [InlineData("ExplainStmt", "explain (analyze, format json) select 1", "explain ((select 1) union select 2)", "explain analyze verbose create table a as select 1", "explain execute a(1)")]
    [InlineData("CreateTableAsStmt", "create temp table a (b) using c with (d = 1) on commit drop tablespace e as select 1 with no data", "create table a as execute b(1)", "create materialized view if not exists a as table b with data")]
    [InlineData("VacuumStmt", "vacuum full freeze verbose analyze a (b), c", "vacuum (full, parallel 4) only a", "analyze", "analyse verbose a")]
    [InlineData("FetchStmt", "fetch a", "fetch next", "fetch backward all in a", "move -5 from a", "fetch absolute 3 a")]
    [InlineData("LockStmt", "lock table a, only b, c * in share row exclusive mode nowait", "lock a")]
    [InlineData("ReindexStmt", "reindex (verbose) table concurrently a.b", "reindex database", "reindex schema a")]
    [InlineData("ClusterStmt", "cluster", "cluster verbose a using b", "cluster a on b")]
    [InlineData("TruncateStmt", "truncate only a, b restart identity cascade", "truncate table a continue identity restrict")]
    [InlineData("DeclareCursorStmt", "declare a insensitive no scroll cursor with hold for select 1")]
    [InlineData("PrepareStmt", "prepare a (int, text) as insert into b values ($1)")]
    [InlineData("DoStmt", "do language plpgsql 'x'", "do $$x$$")]
    [InlineData("CallStmt", "call a.b(1, c => 2)")]
    [InlineData("RefreshMatViewStmt", "refresh materialized view concurrently a with data")]
    [InlineData("DiscardStmt", "discard temporary")]
    [InlineData("NotifyStmt", "notify a, 'b'")]
    public void Every_spelling_is_read(string kind, params string[] spellings) =>
        Assert.All(spellings, sql => Assert.Equal((kind, null), (Parsed(sql).Kind, Parsed(sql).Problem)));

    [Theory]
    [InlineData("lock a in row mode", "there is no lock mode of this name")]
    [InlineData("vacuum verbose full", "a table's name was expected here; FULL is a key word and must stand in double quotes to be one")]
    [InlineData("set catalog 'x'", "PostgreSQL does not know SET CATALOG: a session stays in its database")]
    [InlineData("explain vacuum", "the statement to explain was expected here, not vacuum")]
    [InlineData("copy a to stdout where b", "COPY … TO has no WHERE: copy a query instead")]
    [InlineData("rollback to", "a savepoint's name was expected here, not the end")]
    [InlineData("discard x", "ALL or TEMPORARY or TEMP or PLANS or SEQUENCES was expected here, not x")]
    public void Errors_say_what_was_expected(string sql, string message) => Assert.Equal(message, Parsed(sql).Problem);

    private static (string? Kind, string? Problem) Parsed(string sql)
    {
        var (syntax, problem) = Parser.Parse(Splitter.Split(sql).Single());
        return (syntax?.Kind, problem?.Message);
    }
}
