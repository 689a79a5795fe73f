using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Identities;

public sealed class Copies
{
    private static PlannedOf[] Begun => [new(202501010000, "CreateUsers", CreateUsers), new(202502010000, "CreateCredits", CreateCredits) { Phase = Phase.Expand }];

    private static PlannedOf[] Grown => [.. Begun, new(202502020000, "DropEmail", new DropColumn(Users, "email")) { Phase = Phase.Contract }];

    [AdministratorFact("the server copies a database that is its template")]
    public async Task A_copy_is_refused_until_it_is_taken_over_and_then_waits_anew()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await using var copy = await ThrowawayDatabase.PlannedAsync();
        await database.UpAsync(PlanOf.Migrations(Begun));
        await database.RunAsync(
            "update fltr_migrations.history set started_at = started_at - interval '3 days', finished_at = finished_at - interval '3 days'",
            "select fltr_migrations.ack('fastapi', 'split-user-credits', 'build 1')");
        await Query.RunAsync((await ThrowawayServer.SharedAsync()).Address("postgres"), $"create database {copy.Name} template {database.Name}");
        var plan = PlanOf.Migrations(Grown);

        var refused = await Assert.ThrowsAsync<RunnerException>(() => copy.UpAsync(plan));
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.StartsWith($"{copy.Name} is a copy of test: its history was written in another database of the same server.", refused.Message);
        Assert.StartsWith($"{copy.Name} is a copy", Assert.Single((await copy.StatusAsync(plan)).Schedule.Refusals));

        Assert.Empty(await UpAsync(copy, plan, o => o with { CopyOf = "test" }));
        Assert.StartsWith("split-user-credits waits 48h from the moment at which this copy was taken over", Assert.Single((await copy.StatusAsync(plan)).Schedule.Held).Reason);
        Assert.Equal("withdrawn", await copy.ValueAsync("select state from fltr_migrations.consumer"));

        Assert.Empty(await copy.UpAsync(plan));
        Assert.Equal(["DropEmail"], (await database.UpAsync(plan)).Select(a => a.Name));
    }

    [Fact]
    public async Task A_database_of_another_server_and_one_of_another_timeline_are_refused()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(PlanOf.Migrations(Begun));
        var plan = PlanOf.Migrations(Begun);

        await database.RunAsync("update fltr_migrations.meta set timeline = timeline - 1");
        var restored = await Assert.ThrowsAsync<RunnerException>(() => database.UpAsync(plan));
        Assert.StartsWith("The server of test went from timeline 0 to 1 since its history was last told where it is", restored.Message);
        await UpAsync(database, plan, o => o with { Promoted = true });
        await database.UpAsync(plan);

        await database.RunAsync("update fltr_migrations.meta set system_identifier = '7'");
        var elsewhere = await Assert.ThrowsAsync<RunnerException>(() => database.UpAsync(plan));
        Assert.Contains("its history was written in a database of another server", elsewhere.Message);
        Assert.Equal(ExitCode.Usage, (await Assert.ThrowsAsync<RunnerException>(() => UpAsync(database, plan, o => o with { CopyOf = "other" }))).Code);
    }

    [Fact]
    public async Task An_environment_is_recorded_once_and_must_match_from_then_on()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var plan = PlanOf.Migrations(Begun);
        await UpAsync(database, plan, o => o with { Environment = null });
        await UpAsync(database, plan, o => o with { Environment = "staging" });

        var refused = await Assert.ThrowsAsync<RunnerException>(() => UpAsync(database, plan, o => o with { Environment = "production" }));
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Equal("test is of the environment staging, and FLTR_ENVIRONMENT is production here. Nothing was changed.", refused.Message);
        Assert.Contains("FLTR_ENVIRONMENT is not set here", (await Assert.ThrowsAsync<RunnerException>(() => UpAsync(database, plan, o => o with { Environment = null }))).Message);
        Assert.Equal("staging", (await database.StatusAsync(plan)).Environment);
    }

    [Fact]
    public async Task A_protected_database_takes_plans_from_a_clean_commit_only()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(PlanOf.Migrations(Begun[..1]));
        var plan = PlanOf.Migrations(Begun);
        Assert.True(await Protection.SetAsync(plan, database.Address, true, new RunnerOptions(), CancellationToken.None));

        var refused = await Assert.ThrowsAsync<RunnerException>(() => UpAsync(database, plan, o => o with { Unclean = (_, _) => Task.FromResult<string?>("there are changes") }));
        Assert.Equal("test is protected: it takes plans from a clean commit only, and there are changes. Nothing was changed.", refused.Message);
        Assert.Equal(ExitCode.Usage, (await Assert.ThrowsAsync<RunnerException>(() => database.UpAsync(plan))).Code);
        Assert.Single(await UpAsync(database, plan, o => o with { Unclean = (_, _) => Task.FromResult<string?>(null) }));
    }

    private static async Task<IReadOnlyList<AppliedNow>> UpAsync(ThrowawayDatabase database, PlanFile plan, Func<RunnerOptions, RunnerOptions> how)
    {
        await using var run = await UpRun.BeginAsync(plan, database.Address, how(new RunnerOptions { Claim = true }), CancellationToken.None);
        return await run.ApplyAsync(CancellationToken.None);
    }
}
