using System.Text.Json;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tests.Harness;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class Owners
{
    private const string Main = """
        # Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.
        database fltr
        service fastapi

        table public.datasets owner fastapi
          column id uuid
        """;

    /// <summary>Neither project was ever built here: what is committed is enough, and no variable is set.</summary>
    [Fact]
    public async Task Lock_files_are_enough()
    {
        await using var desk = await Desk.SetUpAsync([], []);
        desk.Environment.Clear();
        foreach (var (name, text) in new[] { ("Auth", Auth("nextjs", "fast api")), ("Main", Main) })
        {
            Directory.CreateDirectory(Path.Combine(desk.Folder, name));
            await File.WriteAllTextAsync(Path.Combine(desk.Folder, name, $"{name}.csproj"), """<Project Sdk="Fltr.Migrations.Sdk" />""");
            await File.WriteAllTextAsync(Path.Combine(desk.Folder, name, "migrations.lock"), text);
        }

        await desk.RunAsync(["owners"]);
        await desk.RunAsync(["owners", "users"]);
        await desk.RunAsync(["owners", "credits"]);
        await desk.RunAsync(["owners", "--database", "nowhere"]);
        await desk.RunAsync(["owners", "user_credits", "--json"]);
        await desk.RunAsync(["owners", "--grants", "--database", "fltr_auth"]);
        File.Delete(Path.Combine(desk.Folder, "Main", "migrations.lock"));
        await desk.RunAsync(["owners"]);
        await desk.RunAsync(["owners", "datasets", "--lock", "Auth/migrations.lock"]);

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task Grants_are_one_document()
    {
        await using var desk = await Desk.SetUpAsync([], []);
        await File.WriteAllTextAsync(Path.Combine(desk.Folder, "migrations.lock"), Main);
        var grants = JsonDocument.Parse((await desk.RunAsync(["owners", "--grants", "--json", "--lock", "migrations.lock"])).Output).RootElement;
        Assert.Contains("grant select, insert, update, delete on table public.datasets to fastapi;", grants.GetProperty("databases")[0].GetProperty("sql").GetString());
    }

    [Fact]
    public async Task Grants_give_what_is_declared_and_no_more()
    {
        var server = await ThrowawayServer.SharedAsync();
        await using var database = await ThrowawayDatabase.CreateAsync();
        var (web, api) = ($"web {database.Name}", $"api_{database.Name}");
        await database.AdministerAsync(
            $"create role \"{web}\" login", $"create role {api} login", "revoke all on schema public from public",
            "create table users (id text primary key, email text, password text)",
            "create sequence invoice_numbers",
            "create table user_credits (id bigserial primary key, user_id text, invoice bigint default nextval('invoice_numbers'), credits integer, note text)",
            "create table secrets (id text)");
        try
        {
            var sql = DeclaredRights.Sql(LockFileParser.Parse("migrations.lock", Auth(web, api).Split('\n')));
            var statements = sql.Split('\n').Where(l => l.Length > 0 && !l.StartsWith("--", StringComparison.Ordinal)).ToArray();
            await database.AdministerAsync(statements);
            await database.AdministerAsync(statements);

            Assert.Equal(
                [
                    $"{api}|user_credits|table|DELETE INSERT SELECT UPDATE", $"{api}|users|email|SELECT", $"{api}|users|id|SELECT", $"{api}|users|table|REFERENCES",
                    $"{web}|user_credits|credits|INSERT UPDATE", $"{web}|user_credits|table|SELECT", $"{web}|user_credits|user_id|INSERT UPDATE", $"{web}|users|table|DELETE INSERT SELECT UPDATE",
                ],
                await database.ReadAsync($"""
                    with given as (
                        select r.rolname, c.relname, 'table' as part, p.privilege
                        from pg_roles r, pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REFERENCES', 'TRUNCATE', 'TRIGGER']) as p (privilege)
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_table_privilege(r.oid, c.oid, p.privilege)
                        union all
                        select r.rolname, c.relname, a.attname, p.privilege
                        from pg_roles r, pg_class c, pg_attribute a, unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) as p (privilege)
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attrelid = c.oid and a.attnum > 0
                          and has_column_privilege(r.oid, c.oid, a.attnum, p.privilege) and not has_table_privilege(r.oid, c.oid, p.privilege))
                    select rolname, relname, part, string_agg(privilege, ' ' order by privilege) from given where rolname in ('{web}', '{api}') group by rolname, relname, part order by rolname, relname, part::text collate "C"
                    """));

            await Query.RunAsync(
                server.Address(database.Name, api),
                "insert into user_credits (user_id, credits) values ('a', 1)", "update user_credits set credits = 2", "select id, email from users", "delete from user_credits");
            foreach (var refused in new[] { "select password from users", "update users set email = ''", "select * from secrets", "select setval('invoice_numbers', 1)", "create table more (id text)", "drop table user_credits", "alter table users add column x text" })
            {
                var exception = await Assert.ThrowsAsync<PostgresException>(() => Query.RunAsync(server.Address(database.Name, api), refused));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, exception.SqlState);
            }
        }
        finally
        {
            await database.AdministerAsync($"drop owned by \"{web}\", {api}", $"drop role \"{web}\", {api}");
        }
    }

    private static string Auth(string web, string api) => $"""
        # Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.
        database fltr_auth
        service nextjs handle @fltr/web role {web}
        service fastapi role {api}

        migration 202507010900 CreateUsers
          owner nextjs
          checksum 1-1
          released
          writes public.users

        migration 202509150910 CopyUserCredits
          owner fastapi
          checksum 1-2
          reads public.users
          writes public.user_credits

        table public.user_credits owner fastapi
          column id bigserial
          column user_id text
          column credits integer
          key user_id to public.users
          sequence public.user_credits_id_seq
          sequence public.invoice_numbers
          shared with nextjs: read
          shared with nextjs: write of user_id, credits
        table public.users owner nextjs
          column id text
          column email text
          column password text
          shared with fastapi: read of id, email
          shared with fastapi: reference
        """;
}
