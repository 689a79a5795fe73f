using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class ManyRunners
{
    [AdministratorFact("the runners create the database")]
    public async Task Twenty_runners_on_a_database_that_does_not_exist_apply_each_migration_once()
    {
        await using var alone = await ThrowawayDatabase.PlannedAsync();
        await using var crowded = await ThrowawayDatabase.PlannedAsync();
        var plan = PlanOf.Migrations(History.All);
        await alone.UpAsync(plan);

        var applied = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => crowded.UpAsync(plan))));

        Assert.Equal(plan.Entries.Select(e => e.Version), applied.SelectMany(a => a).Select(a => a.Version).Order());
        (await alone.PictureAsync()).MustEqual(await crowded.PictureAsync());
    }

    [Fact]
    public async Task An_index_build_is_not_stopped_by_runners_that_wait()
    {
        await using var database = await History.BegunAsync();
        var plan = PlanOf.Migrations(History.All);
        var (builds, waits) = (new TaskCompletionSource(), 0);

        // An open snapshot holds the build, as a long report would.
        await using var report = await Runner.Connections.DatabaseConnection.OpenAsync(database.Address);
        await using (var begin = new Npgsql.NpgsqlCommand("begin isolation level repeatable read", report)) await begin.ExecuteNonQueryAsync();
        await using (var read = new Npgsql.NpgsqlCommand("select count(*) from users", report)) await read.ExecuteScalarAsync();

        var first = Task.Run(() => database.UpAsync(plan, e => { if (e is MigrationStarted { Version: 202502010000 }) builds.TrySetResult(); }));
        await builds.Task;
        await database.UntilAsync("select count(*) from pg_stat_activity where query like 'create index concurrently%' and wait_event_type = 'Lock'", "1");

        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(() => database.UpAsync(plan, e => { if (e is WaitingForRunner) Interlocked.Increment(ref waits); }))).ToList();
        while (Volatile.Read(ref waits) < 9) await Task.Delay(20);
        await using (var end = new Npgsql.NpgsqlCommand("rollback", report)) await end.ExecuteNonQueryAsync();

        Assert.Equal(plan.Entries.Count - History.Beginning.Length, (await first).Count);
        foreach (var other in await Task.WhenAll(others)) Assert.Empty(other);
    }

    [Fact]
    public async Task An_invalid_index_that_a_broken_build_left_is_dropped_and_built_anew()
    {
        await using var database = await History.BegunAsync();
        var plan = PlanOf.Migrations(History.All);
        await using var report = await Runner.Connections.DatabaseConnection.OpenAsync(database.Address);
        await using (var begin = new Npgsql.NpgsqlCommand("begin isolation level repeatable read", report)) await begin.ExecuteNonQueryAsync();
        await using (var read = new Npgsql.NpgsqlCommand("select count(*) from users", report)) await read.ExecuteScalarAsync();

        var broken = Task.Run(() => database.UpAsync(plan));
        await database.UntilAsync("select count(*) from pg_stat_activity where query like 'create index concurrently%' and wait_event_type = 'Lock'", "1");
        await database.RunAsync("select pg_terminate_backend(pid) from pg_stat_activity where query like 'create index concurrently%' and pid <> pg_backend_pid() and datname = current_database()");
        var lost = await Assert.ThrowsAsync<RunnerException>(() => broken);
        Assert.Equal(ExitCode.Unreachable, lost.Code);
        Assert.Equal("1", await database.ValueAsync("select count(*) from pg_index where not indisvalid"));
        await using (var end = new Npgsql.NpgsqlCommand("rollback", report)) await end.ExecuteNonQueryAsync();

        var events = new List<RunEvent>();
        await database.UpAsync(plan, events.Add);

        Assert.Equal("IX_users_name", Assert.Single(events.OfType<LeftoverDropped>()).Index);
        Assert.Equal("0", await database.ValueAsync("select count(*) from pg_index where not indisvalid"));
    }
}
