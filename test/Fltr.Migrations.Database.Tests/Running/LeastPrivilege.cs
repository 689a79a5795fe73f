using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Runner;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class LeastPrivilege
{
    [Fact]
    public async Task A_plain_role_runs_everything_after_the_administrator_has_run_what_setup_prints()
    {
        var server = await ThrowawayServer.SharedAsync();
        await using var database = await ThrowawayDatabase.CreateAsync();
        var (owner, login) = ($"owner_{database.Name}", $"login_{database.Name}");
        await database.RunAsync(Statements(DatabaseSetup.Sql(database.Name, owner, ["public"])));
        await database.RunAsync($"create role {login} login in role {owner} noinherit", "create table foreign_table (id text)");
        try
        {
            Assert.Equal("f", await database.ValueAsync($"select has_database_privilege('{owner}', current_database(), 'CREATE')"));
            var plan = PlanOf.Migrations(History.All);
            await database.RunAsync("drop table foreign_table");
            await using (var run = await UpRun.BeginAsync(plan, server.Address(database.Name, login), new RunnerOptions { Claim = true, RunAs = owner }, CancellationToken.None))
            {
                Assert.Equal(plan.Entries.Count, (await run.ApplyAsync(CancellationToken.None)).Count);
            }

            Assert.Equal(owner, await database.ValueAsync("select distinct relowner::regrole::text from pg_class where relnamespace in ('public'::regnamespace, 'fltr_migrations'::regnamespace)"));
            Assert.Equal(login, await database.ValueAsync("select distinct applied_by from fltr_migrations.history"));

            await database.RunAsync("alter table users owner to postgres");
            var more = PlanOf.Migrations([.. History.All, new(202503010000, "AddLocale", new AddColumn(Users, new Column("locale", "text") { Nullable = true }))]);
            var refused = await Assert.ThrowsAsync<RunnerException>(() => UpRun.BeginAsync(more, server.Address(database.Name, owner), new RunnerOptions(), CancellationToken.None));
            Assert.Equal(ExitCode.Usage, refused.Code);
            Assert.Equal($"{owner} may not alter what the pending migrations of test alter: users belongs to postgres. Nothing was changed.", refused.Message);
            var nobody = await Assert.ThrowsAsync<RunnerException>(() => UpRun.BeginAsync(more, database.Address, new RunnerOptions { RunAs = "nobody_at_all" }, CancellationToken.None));
            Assert.StartsWith("postgres cannot act as nobody_at_all in test", nobody.Message);
        }
        finally
        {
            await database.RunAsync($"drop owned by {owner} cascade", $"drop role {login}", $"drop role {owner}");
        }
    }

    // The driver sends one command at a time; the only ones inside another are those of the block.
    private static string[] Statements(string script)
    {
        var end = script.IndexOf("$setup$;", StringComparison.Ordinal) + "$setup$;".Length;
        return [script[..end], .. script[end..].Split(";\n", StringSplitOptions.TrimEntries).Where(s => s.Length > 0 && !s.StartsWith("--", StringComparison.Ordinal))];
    }
}
