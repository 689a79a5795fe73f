using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>Whoever connects, one role owns the tables: named in the plan, or on the command line.</summary>
public sealed class ActingAsAnotherRole
{
    [AdministratorFact("roles are made for it")]
    public async Task As_the_plan_says_or_the_option()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        var (owner, other) = ($"owner_{desk.Guest}", $"other_{desk.Guest}");
        await Query.RunAsync(
            desk.Administrator, $"create role {owner}", $"create role {other}", $"create role {desk.Guest} login password 'hunter2' in role {other}", $"create database {desk.Auth} owner {owner}");
        desk.Connect("AUTH_DATABASE_URL", desk.Auth, desk.Guest, "hunter2");
        await ActAsync(desk, owner);

        Assert.Equal(2, (await desk.RunAsync(["up", "--plan", desk.AuthPlan], "up")).ExitCode);
        Assert.Equal(2, (await desk.RunAsync(["up", "--run-as", other, "--plan", desk.AuthPlan], $"up --run-as {other}")).ExitCode);
        await Query.RunAsync(desk.Administrator, $"grant {owner} to {desk.Guest}");
        Assert.Equal(0, (await desk.RunAsync(["up", "--plan", desk.AuthPlan], "up")).ExitCode);
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Grown);
        Assert.Equal(0, (await desk.RunAsync(["up", "--run-as", owner, "--plan", desk.AuthPlan], $"up --run-as {owner}")).ExitCode);

        Assert.Equal([owner], await Query.ReadAsync(desk.Address(desk.Auth), "select distinct tableowner from pg_tables where schemaname = 'public'"));
        Snapshot.Match(desk.Transcript);

        await desk.Server.DropAsync(desk.Auth);
        await Query.RunAsync(desk.Administrator, $"drop role {owner}", $"drop role {other}");
    }

    private static async Task ActAsync(Desk desk, string role) =>
        await File.WriteAllTextAsync(desk.AuthPlan, (await File.ReadAllTextAsync(desk.AuthPlan)).Replace("\"migrations\":[", $"\"runAs\":\"{role}\",\"migrations\":[", StringComparison.Ordinal));
}
