using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Database.Tests.Running;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Connections;

/// <summary>Through a real PgBouncer.</summary>
public sealed class Poolers
{
    [PgBouncerTheory]
    [InlineData("transaction")]
    [InlineData("statement")]
    public async Task One_that_lends_backends_is_refused(string mode)
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var refused = await Assert.ThrowsAsync<RunnerException>(() => ThroughAsync(mode, database));

        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains("is a connection pooler in transaction or statement mode", refused.Message);
        Assert.Equal("0", await database.ValueAsync("select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"));
    }

    [PgBouncerFact]
    public async Task One_that_keeps_a_backend_for_each_session_does_no_harm()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        Assert.Equal(History.All.Length, await ThroughAsync("session", database));
    }

    private static async Task<int> ThroughAsync(string mode, ThrowawayDatabase database)
    {
        var server = await ThrowawayServer.SharedAsync();
        using var pooler = await PgBouncer.StartAsync(server, mode);
        var address = DatabaseAddress.Parse($"postgres://{server.Role}:{Uri.EscapeDataString(server.Password)}@127.0.0.1:{pooler.Port}/{database.Name}");
        await using var run = await UpRun.BeginAsync(PlanOf.Migrations(History.All), address, new RunnerOptions { Claim = true }, CancellationToken.None);
        return (await run.ApplyAsync(CancellationToken.None)).Count;
    }
}
