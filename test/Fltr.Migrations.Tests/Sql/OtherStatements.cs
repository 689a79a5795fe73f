namespace Fltr.Migrations.Tests.Sql;

public sealed class OtherStatements
{
    [Theory]
    [InlineData("create schema if not exists auth authorization r", "CREATE SCHEMA (create): schema auth Alter")]
    [InlineData("drop schema a, b cascade", "DROP SCHEMA (drop): schema a Alter, schema b Alter | loses Code, Data")]
    [InlineData("create sequence s owned by a.b", "CREATE SEQUENCE (create): sequence s Alter ACCESS EXCLUSIVE, a Reference ACCESS SHARE")]
    [InlineData("alter sequence s restart with 5", "ALTER SEQUENCE (alter): sequence s Alter SHARE ROW EXCLUSIVE")]
    [InlineData("create type s.mood as enum ('a', 'b')", "CREATE TYPE (create): type s.mood Alter")]
    [InlineData("alter type mood rename to humour", "ALTER TYPE (alter): type mood Alter, type humour Alter | loses Code")]
    [InlineData("alter type t drop attribute a", "ALTER TYPE (alter): type t Alter | loses Code, Data")]
    [InlineData("drop domain d cascade", "DROP DOMAIN (drop): type d Alter | loses Code, Data")]
    [InlineData("create or replace function f(a int) returns int language sql as $$ drop table users $$", "CREATE FUNCTION (create): routine f Alter")]
    [InlineData("drop function if exists f(int, text), s.g()", "DROP FUNCTION (drop): routine f Alter, routine s.g Alter | loses Code")]
    [InlineData("drop aggregate a(*)", "DROP AGGREGATE (drop): routine a Alter | loses Code")]
    [InlineData("create extension if not exists \"uuid-ossp\"", "CREATE EXTENSION (create): extension uuid-ossp Alter")]
    [InlineData("create operator class c default for type int using btree as operator 1 <", "CREATE OPERATOR CLASS (create): other c Alter")]
    [InlineData("create cast (int as text) with inout", "CREATE CAST (create)")]
    [InlineData("create role r login", "CREATE ROLE (create): other r Alter")]
    [InlineData("create publication p for table a, only s.b (c) where (d > 1)", "CREATE PUBLICATION (create): other p Alter, a Read SHARE UPDATE EXCLUSIVE, s.b Read SHARE UPDATE EXCLUSIVE")]
    [InlineData("create subscription s connection 'x' publication p", "CREATE SUBSCRIPTION (create): other s Alter | outside a transaction")]
    [InlineData("create subscription s connection 'x' publication p with (create_slot = false)", "CREATE SUBSCRIPTION (create): other s Alter")]
    [InlineData("create database d", "CREATE DATABASE (create): other d Alter | outside a transaction")]
    [InlineData("alter system set work_mem = '1GB'", "ALTER SYSTEM (alter) | outside a transaction")]
    [InlineData("alter default privileges in schema s grant select on tables to r", "ALTER DEFAULT PRIVILEGES (alter)")]
    public void Objects(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql).Replace(":  |", " |"));

    [Theory]
    [InlineData("comment on table s.a is 'x'", "COMMENT (alter): s.a Alter SHARE UPDATE EXCLUSIVE")]
    [InlineData("comment on column s.a.b is 'x'", "COMMENT (alter): s.a Alter SHARE UPDATE EXCLUSIVE")]
    [InlineData("comment on constraint c on a is 'x'", "COMMENT (alter): a Alter ACCESS SHARE")]
    [InlineData("comment on function f(int) is null", "COMMENT (alter): routine f Alter")]
    [InlineData("grant select (b, c), insert on a, s.d to r", "GRANT: a Alter, s.d Alter")]
    [InlineData("grant usage on schema s to r", "GRANT: schema s Alter")]
    [InlineData("revoke all on all tables in schema s, t from public", "REVOKE: schema s Alter, schema t Alter")]
    [InlineData("grant execute on function f(int) to r", "GRANT: routine f Alter")]
    [InlineData("grant a to b", "GRANT")]
    [InlineData("vacuum (full, analyze) a (b), c", "VACUUM: a Alter ACCESS EXCLUSIVE, c Alter ACCESS EXCLUSIVE | outside a transaction")]
    [InlineData("analyze a", "ANALYZE: a Alter SHARE UPDATE EXCLUSIVE")]
    [InlineData("cluster a using i", "CLUSTER: a Alter ACCESS EXCLUSIVE")]
    [InlineData("reindex (verbose) table concurrently a", "REINDEX: a Alter SHARE UPDATE EXCLUSIVE | outside a transaction")]
    [InlineData("reindex index i", "REINDEX: other i Alter ACCESS EXCLUSIVE")]
    [InlineData("set local lock_timeout = '1s'", "SET")]
    [InlineData("do $$ begin drop table users; end $$", "DO")]
    [InlineData("call p(1)", "CALL")]
    public void Commands(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));

    [Theory]
    [InlineData("⟦foo bar", "this begins with foo, which is no statement of PostgreSQL 18")]
    [InlineData("create ⟦thing x", "there is no CREATE thing in PostgreSQL 18")]
    [InlineData("drop system⟦", "there is no DROP SYSTEM in PostgreSQL 18")]
    [InlineData("drop table a ⟦drop table b", "drop was not expected here; is a semicolon missing?")]
    [InlineData("drop table⟦", "a name was expected here, not the end")]
    [InlineData("alter table a ⟦shrink", "shrink begins no part of ALTER TABLE in PostgreSQL 18")]
    [InlineData("alter table a add b int, ⟦shrink", "shrink begins no part of ALTER TABLE in PostgreSQL 18")]
    [InlineData("create index i ⟦using gin", "ON and a table were expected here, not using")]
    [InlineData("create table a ⟦(b int", "the bracket that opens here is not closed")]
    [InlineData("create table a (b int)⟦)", "this bracket closes none")]
    [InlineData("select a⟦[1)", "the bracket that opens here is closed by another kind")]
    [InlineData("insert into a values (⟦'x)", "the string that begins here does not end")]
    [InlineData("⟦commit", "COMMIT would end the migration's own transaction; leave it out")]
    [InlineData("⟦BEGIN work", "BEGIN would open a transaction inside the migration's own; leave it out")]
    [InlineData("⟦savepoint s", "SAVEPOINT would divide the migration's own transaction, which is done or undone as a whole; leave it out")]
    [InlineData("⟦rollback", "ROLLBACK would undo and end the migration's own transaction; leave it out")]
    [InlineData("copy a ⟦from stdin", "COPY … FROM STDIN waits for rows that a migration cannot send; write INSERT")]
    [InlineData("create schema s ⟦create table a (b int)", "what CREATE SCHEMA makes inside the schema is not read; write it as statements of their own")]
    [InlineData("drop owned ⟦by r", "DROP OWNED drops objects that it does not name; drop them by name")]
    public void What_is_not_understood_is_said_where_it_is(string marked, string problem)
    {
        var at = marked.IndexOf('⟦');
        var sql = marked.Remove(at, 1);

        var recognition = Assert.Single(Fltr.Migrations.Compiler.Sql.SqlReader.Read(sql));

        Assert.Equal((problem, at), (recognition.Problem, recognition.Start));
        Assert.Null(recognition.Statement.Kind);
        Assert.Equal(sql, recognition.Statement.Text);
    }
}
