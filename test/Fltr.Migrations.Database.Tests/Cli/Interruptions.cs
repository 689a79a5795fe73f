using System.Diagnostics;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Tests.Harness;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class Interruptions
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_a_run_in_order(string signal)
    {
        await using var desk = await BlockedDeskAsync();
        await using var blocker = await BlockAsync(desk);
        using var process = desk.Start("up", "--plan", desk.AuthPlan, "--plan", desk.MainPlan);
        await UntilBlockedAsync(desk);

        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"])) await kill.WaitForExitAsync();
        var run = await Tool.EndAsync(process);

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("error: cancelled in auth_", run.Errors);
        Assert.Contains("stopped at 202502030000 DropEmail after 2 migrations; main_", run.Output);
        await blocker.DisposeAsync();
        Assert.Equal(0, (await desk.RunAsync("up")).ExitCode);
    }

    [Fact]
    public async Task A_lock_that_is_not_to_be_had()
    {
        await using var desk = await BlockedDeskAsync();
        await using var blocker = await BlockAsync(desk);

        var run = await desk.RunAsync("up", "--lock-patience", "2s");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("waits for ACCESS EXCLUSIVE on users, try 1: pid ", run.Output);
        Assert.Contains("a long report", run.Errors);
    }

    [Fact]
    public async Task Another_runner()
    {
        await using var desk = await BlockedDeskAsync();
        await using var blocker = await BlockAsync(desk);
        using var first = desk.Start("up", "--plan", desk.AuthPlan, "--plan", desk.MainPlan);
        await UntilBlockedAsync(desk);

        var second = await desk.RunAsync("up", "--wait", "1s");
        var status = await desk.RunAsync("status", "--database", desk.Auth);

        Assert.Equal(3, second.ExitCode);
        Assert.Contains("waits for another runner: pid ", second.Output);
        Assert.Contains("A runner is at work at 202502030000 DropEmail: pid ", status.Output);
        Assert.Contains($"stop --database {desk.Auth}", status.Output);
        await blocker.DisposeAsync();
        Assert.Equal(0, (await Tool.EndAsync(first)).ExitCode);
    }

    // Born before the change began, and long enough ago for its contract: what drops the column has to have the table for itself.
    private static async Task<Desk> BlockedDeskAsync()
    {
        var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("up");
        var grown = Sample.Grown;
        foreach (var migration in grown.Where(m => m.Phase == Plans.Phase.Contract)) grown[Array.IndexOf(grown, migration)] = migration with { Wait = "0s" };
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", grown);
        return desk;
    }

    private static async Task<NpgsqlConnection> BlockAsync(Desk desk)
    {
        var connection = await DatabaseConnection.OpenAsync(desk.Address(desk.Auth));
        foreach (var statement in new[] { "begin", "select count(*) as \"a long report\" from users" })
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private static async Task UntilBlockedAsync(Desk desk)
    {
        var limit = Stopwatch.StartNew();
        while (await Query.ValueAsync(desk.Address(desk.Auth), "select count(*) from pg_locks where relation = 'users'::regclass and not granted") == "0")
        {
            Assert.True(limit.Elapsed < TimeSpan.FromSeconds(60));
            await Task.Delay(20);
        }
    }
}
