using System.Diagnostics;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Database.Tests.Running;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Connections;

/// <summary>Through a real PgBouncer; where there is none, nothing is tested.</summary>
public sealed class Poolers
{
    private const string Program = "/usr/sbin/pgbouncer";

    [Theory]
    [InlineData("transaction")]
    [InlineData("statement")]
    public async Task One_that_lends_backends_is_refused(string mode)
    {
        if (!File.Exists(Program)) return;
        await using var database = await ThrowawayDatabase.CreateAsync();
        var refused = await Assert.ThrowsAsync<RunnerException>(() => ThroughAsync(mode, database));

        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains("is a connection pooler in transaction or statement mode", refused.Message);
        Assert.Equal("0", await database.ValueAsync("select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"));
    }

    [Fact]
    public async Task One_that_keeps_a_backend_for_each_session_does_no_harm()
    {
        if (!File.Exists(Program)) return;
        await using var database = await ThrowawayDatabase.CreateAsync();
        Assert.Equal(History.All.Length, await ThroughAsync("session", database));
    }

    private static async Task<int> ThroughAsync(string mode, ThrowawayDatabase database)
    {
        var server = await ThrowawayServer.SharedAsync();
        var account = ServerAccount.Find();
        var folder = ThrowawayFolder.Create();
        await account.TakeAsync(folder, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, "users"), $"\"postgres\" \"{server.Password}\"\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "pgbouncer.ini"), $"""
            [databases]
            * = host={server.Folder} port={server.Port} user=postgres
            [pgbouncer]
            listen_addr =
            unix_socket_dir = {folder}
            listen_port = 6543
            auth_type = any
            auth_file = {folder}/users
            pool_mode = {mode}
            ignore_startup_parameters = extra_float_digits
            """);
        string[] command = [.. account.Prefix, Program, "-q", Path.Combine(folder, "pgbouncer.ini")];
        using var pooler = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = "/" })!;
        try
        {
            while (!File.Exists(Path.Combine(folder, ".s.PGSQL.6543")) && !pooler.HasExited) await Task.Delay(20);
            var address = DatabaseAddress.Parse($"postgres://postgres@/{database.Name}?host={folder}&port=6543&gssencmode=disable&sslmode=disable");
            await using var run = await UpRun.BeginAsync(PlanOf.Migrations(History.All), address, new RunnerOptions { Claim = true }, CancellationToken.None);
            return (await run.ApplyAsync(CancellationToken.None)).Count;
        }
        finally
        {
            pooler.Kill(entireProcessTree: true);
            await pooler.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
