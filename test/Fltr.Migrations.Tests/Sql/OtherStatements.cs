namespace Fltr.Migrations.Tests.Sql;

public sealed class OtherStatements
{
    [Theory]
    [InlineData("create operator class c default for type int using btree as operator 1 <", "CREATE OPERATOR CLASS")]
    [InlineData("create cast (int as text) with inout", "CREATE CAST")]
    [InlineData("create role r login", "CREATE ROLE: other r Alter")]
    [InlineData("create publication p for table a, only s.b (c) where (d > 1)", "CREATE PUBLICATION: other p Alter, a Read SHARE UPDATE EXCLUSIVE, s.b Read SHARE UPDATE EXCLUSIVE")]
    [InlineData("create subscription s connection 'x' publication p", "CREATE SUBSCRIPTION: other s Alter | outside a transaction")]
    [InlineData("create subscription s connection 'x' publication p with (create_slot = false)", "CREATE SUBSCRIPTION: other s Alter")]
    [InlineData("create database d", "CREATE DATABASE: other d Alter | outside a transaction")]
    [InlineData("alter system set work_mem = '1GB'", "ALTER SYSTEM | outside a transaction")]
    [InlineData("alter default privileges in schema s grant select on tables to r", "ALTER DEFAULT PRIVILEGES")]
    [InlineData("create rule r as on update to a do instead (update b set c = new.c; delete from d)", "CREATE RULE: a Alter ACCESS EXCLUSIVE, b Write ROW EXCLUSIVE, d Write ROW EXCLUSIVE")]
    [InlineData("drop rule r on a", "DROP RULE: a Alter ACCESS EXCLUSIVE")]
    [InlineData("create statistics s (ndistinct) on b, c from a", "CREATE STATISTICS: a Alter SHARE UPDATE EXCLUSIVE")]
    [InlineData("create table a as select * from d", "CREATE TABLE AS: d Read ACCESS SHARE, a Alter ACCESS EXCLUSIVE")]
    [InlineData("create temp table a (b int); insert into a select b from c", "INSERT: c Read ACCESS SHARE")]
    [InlineData("create temp table a (b int); delete from a", "DELETE")]
    [InlineData("truncate table only a, b * restart identity", "TRUNCATE: a Write ACCESS EXCLUSIVE, b Write ACCESS EXCLUSIVE | loses Data")]
    [InlineData("set search_path to auth, public; truncate users", "TRUNCATE: auth.users Write ACCESS EXCLUSIVE | loses Data")]
    public void What_stays_SQL(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));

    [Theory]
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
    [InlineData("do $$ begin create table users (); drop table users; end $$", "DO: users Alter ACCESS EXCLUSIVE | loses Code, Data")]
    [InlineData("call p(1)", "CALL")]
    public void Commands(string sql, string seen) => Assert.Equal(seen, Seen.Last(sql));

    [Theory]
    [InlineData("⟦foo bar", "this begins with foo, which is no statement of PostgreSQL 18")]
    [InlineData("insert into a values (⟦'x)", "the string that begins here does not end")]
    [InlineData("⟦commit", "COMMIT would end the migration's own transaction; leave it out")]
    [InlineData("⟦BEGIN work", "BEGIN would open a transaction inside the migration's own; leave it out")]
    [InlineData("⟦savepoint s", "SAVEPOINT would divide the migration's own transaction, which is done or undone as a whole; leave it out")]
    [InlineData("⟦rollback", "ROLLBACK would undo and end the migration's own transaction; leave it out")]
    [InlineData("⟦copy a from stdin", "COPY … FROM STDIN waits for rows that a migration cannot send; write INSERT")]
    [InlineData("⟦drop owned by r", "DROP OWNED drops objects that it does not name; drop them by name")]
    public void What_is_not_understood_is_said_where_it_is(string marked, string problem)
    {
        var at = marked.IndexOf('⟦');
        var sql = marked.Remove(at, 1);
        Assert.Equal($"{sql[at..]}: {problem}", Seen.Last(sql));
    }
}
