using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Scheduling;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class HeldContracts
{
    private static PlannedOf[] Born => [new(202501010000, "CreateUsers", CreateUsers)];

    private static PlannedOf[] Grown =>
    [
        .. Born,
        new(202502010000, "CreateCredits", CreateCredits) { Phase = Phase.Expand },
        new(202502020000, "DropEmail", new DropColumn(Users, "email")) { Phase = Phase.Contract },
        new(202502030000, "AddLocale", new AddColumn(Users, new Column("locale", "text") { Nullable = true })),
        new(202502040000, "CreateTeams", new CreateTable(Sql.Name.Public("teams"), [new Column("id", "text")])),
    ];

    [Fact]
    public async Task A_contract_waits_and_with_it_what_touches_its_table_while_the_rest_is_applied()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(PlanOf.Migrations(Born));
        var plan = PlanOf.Migrations(Grown);

        var applied = await database.UpAsync(plan);

        Assert.Equal(["CreateCredits", "CreateTeams"], applied.Select(a => a.Name));
        var held = (await database.StatusAsync(plan)).Schedule.Held.ToList();
        Assert.Equal(["split-user-credits waits 48h after 202502010000 CreateCredits", "waits for 202502020000 DropEmail: both touch users"], held.Select(h => h.Reason));
        Assert.NotNull(held[0].Until);
        Assert.Empty(await database.UpAsync(plan));
    }

    [Fact]
    public async Task A_contract_runs_when_its_wait_has_passed_and_so_does_what_waited_for_it()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(PlanOf.Migrations(Born));
        var plan = PlanOf.Migrations(Grown);
        await database.UpAsync(plan);

        // Two days pass: for the runner, time is the server's clock against the history.
        await database.RunAsync("update fltr_migrations.history set started_at = started_at - interval '47 hours', finished_at = finished_at - interval '47 hours'");
        Assert.Empty(await database.UpAsync(plan));
        await database.RunAsync("update fltr_migrations.history set started_at = started_at - interval '1 hour', finished_at = finished_at - interval '1 hour'");

        Assert.Equal(["DropEmail", "AddLocale"], (await database.UpAsync(plan)).Select(a => a.Name));
        Assert.All((await database.StatusAsync(plan)).Schedule.Items, i => Assert.Equal(Standing.Applied, i.Standing));
    }

    [Fact]
    public async Task A_new_database_waits_for_nothing_even_when_its_birth_is_broken_off()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        // SQL of the author's goes alone, so the run is broken off before it.
        var plan = PlanOf.Migrations([.. Grown[..2], new(202502010100, "Greet", new ExecuteSql([new SqlStatement("select 1", "SELECT")])), .. Grown[2..]]);
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.UpAsync(plan, e => { if (e is Runner.MigrationApplied { Version: 202502010000 }) cancel.Cancel(); }, cancel.Token));

        Assert.Equal(["Greet", "DropEmail", "AddLocale", "CreateTeams"], (await database.UpAsync(plan)).Select(a => a.Name));
    }
}
