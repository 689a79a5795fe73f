using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class LeastPrivilege
{
    [AdministratorFact("it makes a plain role of its own")]
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
            Assert.Equal($"{owner} may not do what the pending migrations of test do: users belongs to postgres. Nothing was changed.", refused.Message);
            var nobody = await Assert.ThrowsAsync<RunnerException>(() => UpRun.BeginAsync(more, database.Address, new RunnerOptions { RunAs = "nobody_at_all" }, CancellationToken.None));
            Assert.StartsWith("postgres cannot act as nobody_at_all in test", nobody.Message);
        }
        finally
        {
            await database.RunAsync($"drop owned by {owner} cascade", $"drop role {login}", $"drop role {owner}");
        }
    }

    [Fact]
    public async Task A_plan_says_the_role_that_owns_and_it_is_asked_before_the_first_step()
    {
        var server = await ThrowawayServer.SharedAsync();
        await using var database = await ThrowawayDatabase.CreateAsync();
        var (owner, login, other) = ($"owner_{database.Name}", $"login_{database.Name}", $"other_{database.Name}");
        await database.AdministerAsync(Statements(DatabaseSetup.Sql(database.Name, owner, ["public"])));
        await database.AdministerAsync($"create role {login} login in role {owner} noinherit", $"create role {other}");
        var address = server.Address(database.Name, login);
        try
        {
            var plan = PlanOf.ActingAs(owner, new PlannedOf(202501010000, "CreateUsers", CreateUsers));
            await UpAsync(plan, new RunnerOptions { Claim = true });
            Assert.Equal(owner, await database.ValueAsync("select relowner::regrole::text from pg_class where relname = 'users'"));

            // What needs the role, too: a plain look, and the way back.
            Assert.Empty((await StatusReport.ReadAsync(plan, address, new RunnerOptions(), CancellationToken.None)).Schedule.Pending);
            await using (var down = await DownRun.BeginAsync(plan, address, null, new RunnerOptions(), CancellationToken.None)) Assert.Single(await down.RevertAsync(CancellationToken.None));
            await UpAsync(plan, new RunnerOptions());

            // The second migration is the one that may not; the first is not begun.
            await database.AdministerAsync("create table user_credits (user_id text)");
            var more = PlanOf.ActingAs(
                owner, new PlannedOf(202501010000, "CreateUsers", CreateUsers), new PlannedOf(202502010000, "AddLocale", new AddColumn(Users, new Column("locale", "text") { Nullable = true })),
                new PlannedOf(202502020000, "ReadCredits", new ExecuteSql([new SqlStatement("delete from user_credits", "DELETE") { Touches = [Touch.Write(Credits)] }])));
            var refused = await Assert.ThrowsAsync<RunnerException>(() => UpAsync(more, new RunnerOptions()));
            Assert.Equal($"{owner} may not do what the pending migrations of test do: user_credits belongs to postgres. Nothing was changed.", refused.Message);
            Assert.Equal("3", await database.ValueAsync("select count(*) from pg_attribute where attrelid = 'users'::regclass and attnum > 0"));
            await database.AdministerAsync($"grant delete on user_credits to {owner}");
            await UpAsync(more, new RunnerOptions());

            // What is said on the command line goes before what the plan says.
            Assert.StartsWith($"{login} cannot act as {other} in test", (await Assert.ThrowsAsync<RunnerException>(() => UpAsync(more, new RunnerOptions { RunAs = other }))).Message);
        }
        finally
        {
            await database.AdministerAsync($"drop owned by {owner} cascade", $"drop role {login}", $"drop role {owner}", $"drop role {other}");
        }

        async Task UpAsync(PlanFile plan, RunnerOptions options)
        {
            await using var run = await UpRun.BeginAsync(plan, address, options, CancellationToken.None);
            await run.ApplyAsync(CancellationToken.None);
        }
    }

    // The driver sends one command at a time; the only ones inside another are those of the block.
    private static string[] Statements(string script)
    {
        var end = script.IndexOf("$setup$;", StringComparison.Ordinal) + "$setup$;".Length;
        return [script[..end], .. script[end..].Split(";\n", StringSplitOptions.TrimEntries).Where(s => s.Length > 0 && !s.StartsWith("--", StringComparison.Ordinal))];
    }
}
