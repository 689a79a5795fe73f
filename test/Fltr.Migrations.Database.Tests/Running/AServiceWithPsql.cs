using System.Diagnostics;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

/// <summary>A service that is not .NET has psql and a role that nobody has given anything, in a database that was set up as <c>db setup</c> says.</summary>
public sealed class AServiceWithPsql
{
    private static PlannedOf[] Expanded => [new(202501010000, "CreateUsers", CreateUsers), new(202502010000, "CreateCredits", CreateCredits) { Phase = Phase.Expand }];

    [FactWithPrograms("psql")]
    public async Task Acknowledges_reports_and_withdraws_and_may_do_nothing_else()
    {
        var server = await ThrowawayServer.SharedAsync();
        await using var database = await ThrowawayDatabase.CreateAsync();
        var (owner, service) = ($"owner_{database.Name}", $"service_{database.Name}");
        try
        {
            await PsqlAsync(database.Name, server, "postgres", DatabaseSetup.Sql(database.Name, owner, ["public"]));
            await database.AdministerAsync($"create role {service} login", $"grant {owner} to {server.Role}");
            await using (var run = await UpRun.BeginAsync(PlanOf.ActingAs(owner, Expanded), database.Address, new RunnerOptions { Claim = true }, CancellationToken.None))
            {
                await run.ApplyAsync(CancellationToken.None);
            }

            foreach (var call in new[] { "ack('fastapi', 'split-user-credits', 'build 41')", "heartbeat('fastapi', 'build 41')", "withdraw('fastapi', 'split-user-credits')" })
            {
                Assert.Equal((0, ""), await PsqlAsync(database.Name, server, service, $"select fltr_migrations.{call}"));
            }

            Assert.Equal([$"seen|{service}", $"withdrawn|{service}"], await database.ReadAsync("select state, by from fltr_migrations.consumer order by 1"));

            // All that there is, as the server lists it: what a later version adds is in it.
            Assert.Equal(["ack", "heartbeat", "withdraw"], await database.ReadAsync($"select proname::text from pg_proc where pronamespace = 'fltr_migrations'::regnamespace and has_function_privilege('{service}', oid, 'EXECUTE') order by 1"));
            Assert.Empty(await database.ReadAsync($"""
                select c.oid::regclass::text, p.privilege from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p (privilege)
                where c.relkind = 'r' and c.relnamespace in ('fltr_migrations'::regnamespace, 'public'::regnamespace) and has_table_privilege('{service}', c.oid, p.privilege)
                """));
            foreach (var refused in new[]
            {
                "select * from fltr_migrations.consumer", "delete from fltr_migrations.history", "update fltr_migrations.meta set run = 9", "create table fltr_migrations.mine (id text)",
                "create or replace function fltr_migrations.ack(service text, change text, build text) returns void language sql as ''", "drop function fltr_migrations.withdraw(text, text)",
                "alter table users add column mine text", "select * from users", "create schema mine", $"set role {owner}",
            })
            {
                var (code, said) = await PsqlAsync(database.Name, server, service, refused);
                Assert.Equal(1, code);
                Assert.Matches("permission denied|must be owner", said);
            }
        }
        finally
        {
            await database.AdministerAsync($"drop owned by {owner} cascade", $"drop role {owner}", $"drop role if exists {service}");
        }
    }

    /// <summary>The exit code, and what psql complains about.</summary>
    private static async Task<(int Code, string Said)> PsqlAsync(string database, ThrowawayServer server, string role, string sql)
    {
        var start = new ProcessStartInfo(server.Binaries.Program("psql"), ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", server.Folder, "-p", $"{server.Port}", "-U", role, "-d", database, "-c", sql])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var psql = Process.Start(start)!;
        var errors = psql.StandardError.ReadToEndAsync();
        await psql.StandardOutput.ReadToEndAsync();
        await psql.WaitForExitAsync();
        return (psql.ExitCode, await errors);
    }
}
