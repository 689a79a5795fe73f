using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class Stopped
{
    [Fact]
    public async Task A_run_is_seen_with_what_blocks_it_and_stopped_from_elsewhere_and_gone_on_with()
    {
        await using var database = await History.BegunAsync();
        var plan = PlanOf.Migrations(History.All);
        await using var report = await Runner.Connections.DatabaseConnection.OpenAsync(database.Direct);
        await using (var begin = new NpgsqlCommand("begin isolation level repeatable read", report)) await begin.ExecuteNonQueryAsync();
        await using (var read = new NpgsqlCommand("select count(*) from users", report)) await read.ExecuteScalarAsync();

        var run = Task.Run(() => database.UpAsync(plan));
        await database.UntilAsync("select count(*) from pg_stat_activity where query like 'create index concurrently%' and wait_event_type = 'Lock' and datname = current_database()", "1");
        var status = await database.StatusAsync(plan);
        Assert.Equal("202502010000 IndexNames", status.RunningAt);
        Assert.Equal(report.ProcessID, Assert.Single(status.Blocking).Pid);

        var sent = await StopRequest.SendAsync(plan, database.Address, now: true, "somebody@elsewhere", CancellationToken.None);
        Assert.True(sent.IsCancelled);
        Assert.Equal(ExitCode.Cancelled, (await Assert.ThrowsAsync<RunnerException>(() => run)).Code);
        await using (var end = new NpgsqlCommand("rollback", report)) await end.ExecuteNonQueryAsync();

        Assert.Equal(plan.Entries.Count - History.Beginning.Length, (await database.UpAsync(plan)).Count);
        Assert.Null((await StopRequest.SendAsync(plan, database.Address, now: false, "somebody@elsewhere", CancellationToken.None)).Runner);
    }

    [Fact]
    public async Task A_run_that_is_told_to_stop_ends_before_its_next_step()
    {
        await using var database = await History.BegunAsync();
        var plan = PlanOf.Migrations(History.All);
        var stopped = await Assert.ThrowsAsync<RunnerException>(() => database.UpAsync(plan, e =>
        {
            if (e is MigrationApplied { Version: 202502030000 }) StopRequest.SendAsync(plan, database.Address, now: false, "somebody@elsewhere", CancellationToken.None).GetAwaiter().GetResult();
        }));

        Assert.Equal(ExitCode.Cancelled, stopped.Code);
        Assert.Contains($"was stopped by {(await ThrowawayServer.SharedAsync()).Role}, somebody@elsewhere", stopped.Message);
        Assert.Equal("202502030000", await database.ValueAsync("select max(version) from fltr_migrations.history where state = 'applied'"));
        Assert.Equal(4, (await database.UpAsync(plan)).Count);
    }
}
