using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Scheduling;

namespace Fltr.Migrations.Database.Tests.Scheduling;

public sealed class DeploymentTests
{
    private static readonly DateTimeOffset _now = new(2025, 11, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly PlannedMigration _expand = new(1, "c", "CreateUserCredits") { Phase = Phase.Expand, Change = "split-user-credits", Owner = "fastapi" };
    private static readonly PlannedMigration _backfill = new(2, "c", "CopyUserCredits") { Phase = Phase.Backfill, Change = "split-user-credits", Owner = "fastapi" };
    private static readonly PlannedMigration _contract = new(3, "c", "DropCreditsFromUsers") { Phase = Phase.Contract, Change = "split-user-credits", Owner = "nextjs", Wait = 48 * 3600, WaitsFor = ["fastapi", "modal"] };

    [Fact]
    public void Without_a_database_it_says_what_follows_what()
    {
        var deployment = Assert.Single(Deployment.Of([new PlannedMigration(0, "c", "Other"), _expand, _backfill, _contract], null, _now));

        Assert.Equal("fastapi", deployment.Lead);
        Assert.Equal(
            ["Expand 1 fastapi after ", "Backfill 2 fastapi after 1", "Release 0 fastapi after 1 2", "Release 0 modal after 1 2", "Contract 3 nextjs after 1 2 3 4"],
            deployment.Steps.Select(s => $"{s.Kind} {s.Version} {s.Service} after {string.Join(' ', s.After)}"));
        Assert.All(deployment.Steps, s => Assert.False(s.Done || s.NotBefore is not null));
    }

    [Fact]
    public void The_contract_has_no_time_before_all_that_it_waits_after_is_applied()
    {
        var steps = Steps(Schedule([_backfill, _contract], [Applied(_expand, hoursAgo: 90)]));
        Assert.True(steps[0].Done);
        Assert.Null(steps[^1].NotBefore);
    }

    [Fact]
    public void The_contract_comes_its_wait_after_the_last_of_them()
    {
        var steps = Steps(Schedule([_contract], [Applied(_expand, hoursAgo: 90), Applied(_backfill, hoursAgo: 47)]));
        Assert.Equal(_now.AddHours(1), steps[^1].NotBefore);
    }

    [Fact]
    public void In_a_copy_the_wait_begins_when_it_was_taken_over()
    {
        var steps = Steps(Schedule([_contract], [Applied(_expand, hoursAgo: 90), Applied(_backfill, hoursAgo: 47)], Consumers.None with { WaitsFrom = _now.AddHours(-2) }));
        Assert.Equal(_now.AddHours(46), steps[^1].NotBefore);
    }

    [Fact]
    public void A_release_is_done_when_the_service_has_acknowledged()
    {
        var said = new Consumers([new Acknowledgement("fastapi", "split-user-credits", "41", _now.AddHours(-1))], []);
        var steps = Steps(Schedule([_contract], [Applied(_expand, hoursAgo: 90), Applied(_backfill, hoursAgo: 47)], said));
        Assert.Equal([null, "modal has not acknowledged"], steps.Where(s => s.Kind == DeploymentKind.Release).Select(s => s.Missing));
        Assert.Equal([true, false], steps.Where(s => s.Kind == DeploymentKind.Release).Select(s => s.Done));
    }

    [Fact]
    public void When_the_contract_is_applied_nothing_is_left_to_do()
    {
        var schedule = Schedule([], [Applied(_expand, hoursAgo: 90), Applied(_backfill, hoursAgo: 80), Applied(_contract, hoursAgo: 10)]);
        Assert.True(Assert.Single(Deployment.Of([_expand, _backfill, _contract], schedule, _now)).Done);
    }

    private static IReadOnlyList<DeploymentStep> Steps(Schedule schedule) => Assert.Single(Deployment.Of([_expand, _backfill, _contract], schedule, _now)).Steps;

    private static Schedule Schedule(PlannedMigration[] pending, AppliedMigration[] applied, Consumers? consumers = null) => Runner.Scheduling.Schedule.Make(
        pending, applied, [.. new[] { _expand, _backfill, _contract }.Select(m => new PlanEntry(m.Version, m.Checksum, 0, 0))], new HashSet<long>(), born: false, _now, consumers);

    private static AppliedMigration Applied(PlannedMigration migration, int hoursAgo) => new(migration.Version, migration.Checksum, migration.Name) { Phase = migration.Phase, Change = migration.Change, AppliedAt = _now.AddHours(-hoursAgo) };
}
