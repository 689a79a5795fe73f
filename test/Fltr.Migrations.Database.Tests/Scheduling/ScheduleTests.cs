using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Database.Tests.Scheduling;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset _now = new(2025, 11, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly Name _users = Name.Public("users");
    private static readonly Name _teams = Name.Public("teams");

    [Fact]
    public void A_database_that_has_everything_has_nothing_pending()
    {
        var schedule = Make([Writes(1, _users)], [Applied(1, _users)]);
        Assert.Empty(schedule.Pending);
        Assert.Empty(schedule.Refusals);
        Assert.False(schedule.IsAhead);
    }

    [Fact]
    public void A_contract_waits_until_its_time_after_expand_and_backfill()
    {
        var schedule = Make(
            [Phased(1, Phase.Expand), Phased(2, Phase.Backfill), Phased(3, Phase.Contract, wait: 48)],
            [Done(Phased(1, Phase.Expand), hoursAgo: 90), Done(Phased(2, Phase.Backfill), hoursAgo: 47)]);
        var held = Assert.Single(schedule.Held);
        Assert.Equal(_now.AddHours(1), held.Until);
        Assert.Equal("split-user-credits waits 48h after 2 M2", held.Reason);
    }

    [Fact]
    public void A_contract_runs_when_its_time_has_come()
    {
        var schedule = Make([Phased(1, Phase.Expand), Phased(3, Phase.Contract, wait: 48)], [Done(Phased(1, Phase.Expand), hoursAgo: 48)]);
        Assert.Equal(3, Assert.Single(schedule.Pending).Version);
    }

    [Fact]
    public void A_contract_waits_for_an_expand_that_this_very_run_applies()
    {
        var schedule = Make([Phased(1, Phase.Expand), Phased(3, Phase.Contract, wait: 48)], [Applied(0, _teams)], extra: [0]);
        Assert.Equal("split-user-credits waits 48h after 1 M1, which is not applied yet", Assert.Single(schedule.Held).Reason);
    }

    [Fact]
    public void A_contract_without_a_wait_does_not_overtake_an_expand_that_is_held()
    {
        var other = Phased(2, Phase.Contract, wait: 48) with { Change = "drop-teams", Writes = [_teams] };
        var expand = Phased(3, Phase.Expand) with { Reads = [_teams] };
        var began = Done(Phased(1, Phase.Expand) with { Change = "drop-teams" }, hoursAgo: 1);
        var schedule = Make([Phased(1, Phase.Expand), other, expand, Phased(4, Phase.Contract)], [began]);
        Assert.Equal([2, 3, 4], schedule.Held.Select(h => h.Version));
    }

    [Fact]
    public void A_database_that_is_being_born_waits_for_nothing()
    {
        var schedule = Make([Phased(1, Phase.Expand), Phased(3, Phase.Contract, wait: 48)], [], born: true);
        Assert.Equal([1, 3], schedule.Pending.Select(p => p.Version));
    }

    [Fact]
    public void What_touches_the_table_of_a_held_contract_waits_with_it_and_what_touches_another_runs()
    {
        var schedule = Make(
            [Phased(1, Phase.Expand), Phased(3, Phase.Contract, wait: 48), Writes(4, _users), Writes(5, _teams), Reads(6, _users)],
            [Done(Phased(1, Phase.Expand), hoursAgo: 1)]);
        Assert.Equal([3, 4, 6], schedule.Held.Select(h => h.Version));
        Assert.Equal(5, Assert.Single(schedule.Pending).Version);
        Assert.Equal("waits for 3 M3: both touch users", schedule.Held.ElementAt(1).Reason);
    }

    [Fact]
    public void Two_readers_of_a_table_do_not_wait_for_each_other()
    {
        var contract = Phased(3, Phase.Contract, wait: 48) with { Writes = [], Reads = [_users] };
        var schedule = Make([Phased(1, Phase.Expand), contract, Reads(4, _users)], [Done(Phased(1, Phase.Expand), hoursAgo: 1)]);
        Assert.Equal([3], schedule.Held.Select(h => h.Version));
    }

    [Fact]
    public void A_late_arrival_runs_when_nothing_applied_after_it_touches_the_same()
    {
        var schedule = Make([Writes(1, _users), Writes(2, _teams)], [Applied(2, _teams)]);
        Assert.Equal(1, Assert.Single(schedule.Pending).Version);
        Assert.Empty(schedule.Refusals);
    }

    [Fact]
    public void A_late_arrival_is_refused_when_something_applied_after_it_touches_the_same()
    {
        var schedule = Make([Writes(1, _users), Writes(2, _users)], [Applied(2, _users)]);
        Assert.Equal(
            "1 M1 comes late: 2 M2 is applied already, and both touch users. In another database they would run in the other order. Give M1 a version after 2 (attribute and file name).",
            Assert.Single(schedule.Refusals));
    }

    [Fact]
    public void A_migration_that_was_begun_goes_on_whatever_came_later()
    {
        var schedule = Make([Writes(1, _users), Writes(2, _users)], [Applied(2, _users)], begun: [1]);
        Assert.Equal(1, Assert.Single(schedule.Pending).Version);
        Assert.Empty(schedule.Refusals);
    }

    [Fact]
    public void A_database_ahead_of_the_plan_is_no_error()
    {
        var schedule = Make([Writes(1, _users)], [Applied(1, _users), Applied(2, _teams)]);
        Assert.True(schedule.IsAhead);
        Assert.Empty(schedule.Refusals);
    }

    [Fact]
    public void An_unknown_version_within_the_plan_is_refused()
    {
        var schedule = Make([Writes(1, _users), Writes(3, _users)], [Applied(1, _users), Applied(2, _teams), Applied(3, _users)]);
        Assert.StartsWith("2 M2 is applied in this database, and the plan does not have it.", Assert.Single(schedule.Refusals));
    }

    [Fact]
    public void An_applied_migration_that_was_edited_is_refused()
    {
        var schedule = Make([Writes(1, _users)], [Applied(1, _users) with { Checksum = "1-old" }]);
        Assert.StartsWith("1 M1 was edited after it was applied here on 2025-11-05 12:00 UTC.", Assert.Single(schedule.Refusals));
    }

    private static Schedule Make(PlannedMigration[] plan, AppliedMigration[] applied, bool born = false, long[]? begun = null, long[]? extra = null)
    {
        var has = applied.Select(a => a.Version).ToHashSet();
        var known = plan.Select(m => new PlanEntry(m.Version, m.Checksum, 0, 0)).Concat((extra ?? []).Select(v => new PlanEntry(v, "1-" + v, 0, 0))).OrderBy(e => e.Version);
        return Schedule.Make([.. plan.Where(m => !has.Contains(m.Version))], applied, [.. known], (begun ?? []).ToHashSet(), born, _now);
    }

    private static PlannedMigration Writes(long version, Name table) => new(version, "1-" + version, "M" + version) { Writes = [table] };

    private static PlannedMigration Reads(long version, Name table) => new(version, "1-" + version, "M" + version) { Reads = [table] };

    private static PlannedMigration Phased(long version, Phase phase, int wait = 0) =>
        Writes(version, phase == Phase.Contract ? _users : Name.Public("user_credits")) with { Phase = phase, Change = "split-user-credits", Wait = wait * 3600 };

    private static AppliedMigration Applied(long version, Name table) => Done(Writes(version, table), hoursAgo: 0);

    private static AppliedMigration Done(PlannedMigration migration, int hoursAgo) => new(migration.Version, migration.Checksum, migration.Name)
    {
        Phase = migration.Phase,
        Change = migration.Change,
        Reads = migration.Reads,
        Writes = migration.Writes,
        AppliedAt = _now.AddHours(-hoursAgo),
    };
}
