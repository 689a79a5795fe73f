using System.Text.Json;
using Fltr.Migrations.Database.Tests.Adopting;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class Verify
{
    [Fact]
    public async Task A_database_as_expected_with_an_open_change()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("up");
        await desk.RunAsync("verify");

        // An expand of a newer package is in the database; its contract is pending.
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Grown);
        await desk.RunAsync("up", "--database", desk.Auth);
        await desk.RunAsync("verify", "--database", desk.Auth);

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task Drift_in_both_directions()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Grown, Sample.Main);
        await desk.RunAsync("up");
        await Query.RunAsync(
            desk.Address(desk.Auth), "drop table user_credits", "alter table users add column credits integer", "alter table users alter column name type varchar(80)", "create index on users (id, name)",
            "create schema drizzle", "create table drizzle.__drizzle_migrations (id serial primary key)");

        var run = await desk.RunAsync("verify");
        var document = JsonDocument.Parse((await desk.RunAsync("verify", "--database", desk.Auth, "--json")).Output).RootElement;

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["missing", "extra", "different", "extra"],
            document.GetProperty("databases")[0].GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("difference").GetProperty("kind").GetString()));
        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task What_a_pending_migration_would_have_made()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("up");
        await Query.RunAsync(desk.Address(desk.Auth), "alter table users add column locale text");
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", [.. Sample.Auth, Sample.Grown[^1]]);

        await desk.RunAsync("verify", "--database", desk.Auth);

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task Two_live_databases()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.CreateAsync(desk.Auth);
        await desk.CreateAsync(desk.Main);
        await Query.RunAsync(desk.Address(desk.Auth), LiveSql.Auth);
        await Query.RunAsync(desk.Address(desk.Main), [.. LiveSql.Auth, "create table orders (id int)", "alter table users drop column email"]);
        desk.Environment["STAGING_URL"] = desk.Server.Url(desk.Main);

        await desk.RunAsync("verify", "--database", desk.Auth, "--against", "STAGING_URL");
        await desk.RunAsync("verify", "--against", "STAGING_URL");
        await desk.RunAsync("verify", "--database", desk.Auth, "--against", "STAGING_URL", "--compare-with", "STAGING_URL");

        Snapshot.Match(desk.Transcript);
    }

    [AdministratorFact("the database must not be there yet")]
    public async Task What_cannot_be_verified()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("verify", "--database", desk.Auth);
        await Query.RunAsync(desk.Address("postgres"), $"create database {desk.Auth}");
        await desk.RunAsync("verify", "--database", desk.Auth);
        await desk.RunAsync("up", "--database", desk.Main);
        desk.Connect("AUTH_DATABASE_URL", desk.Main);
        await desk.RunAsync("verify", "--database", desk.Auth);

        Snapshot.Match(desk.Transcript);
    }

    [AdministratorFact("it makes a role")]
    public async Task Without_the_right_to_make_a_database_the_folded_history_tells_and_says_what_it_cannot_see()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Grown, Sample.Main);
        await desk.RunAsync("up", "--database", desk.Auth);
        await Query.RunAsync(desk.Administrator, $"create role {desk.Guest} login password '{desk.Server.Password}'");
        await Query.RunAsync(desk.Address(desk.Auth), $"grant usage on schema fltr_migrations to {desk.Guest}", $"grant select on all tables in schema fltr_migrations to {desk.Guest}");
        desk.Connect("AUTH_DATABASE_URL", desk.Auth, desk.Guest);
        await desk.RunAsync("verify", "--database", desk.Auth);

        await Query.RunAsync(desk.Address(desk.Auth), "alter table users alter column name type varchar(80)", "create index on users (id, name)", "create rule kept as on delete to users do instead nothing");
        await desk.RunAsync("verify", "--database", desk.Auth);

        Snapshot.Match(desk.Transcript);
    }
}
