using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>What a database on another machine has may not change any more, and the lock file of the project says so.</summary>
public sealed class ReleasedByUp
{
    [AdministratorFact("the server is one of its own, reached from outside")]
    public async Task On_a_server_that_is_not_this_machine_alone()
    {
        await using var server = await ThrowawayServer.StartAsync(OpenAsync, null, "listen_addresses=*");
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main, server);
        var path = Path.Combine(desk.Folder, "Auth", "migrations.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(Path.Combine(desk.Folder, "Auth", "Auth.csproj"), """<Project Sdk="Fltr.Migrations.Sdk" />""");
        var before = Lock(desk);
        await File.WriteAllTextAsync(path, before);

        Assert.Equal(0, (await UpAsync(desk)).ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(path));

        desk.Environment["AUTH_DATABASE_URL"] = desk.Environment["AUTH_DATABASE_URL"]!.Replace("127.0.0.1", Address().ToString(), StringComparison.Ordinal);
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Grown);
        desk.Environment["CI"] = "true";
        Assert.Equal(0, (await UpAsync(desk, "--json")).ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(path));

        desk.Environment.Remove("CI");
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", [.. Sample.Grown, new(202502050000, "AddMore", Sample.Main[0].Operations)]);
        await File.WriteAllTextAsync(path, Lock(desk).Replace(Checksum(desk, 202501020000), "1-edited", StringComparison.Ordinal));
        var run = await UpAsync(desk, "--json");

        var released = JsonDocument.Parse(run.Output).RootElement.GetProperty("databases")[0].GetProperty("released").EnumerateArray().Select(v => v.GetInt64());
        Assert.Equal([202501010000, 202502010000, 202502020000, 202502050000], released);
        Assert.Contains($"Released: {desk.Auth} 202501010000, 202502010000, 202502020000 and 1 more, marked in {Path.Combine("Auth", "migrations.lock")}.", run.Errors);
        Assert.Contains($"  checksum {Checksum(desk, 202502020000)}\n  released\n", await File.ReadAllTextAsync(path));
        Assert.Equal("nothing more", (await UpAsync(desk)).Output.Contains("Released", StringComparison.Ordinal) ? "again" : "nothing more");
    }

    private static Task<ToolRun> UpAsync(Desk desk, params string[] arguments) => desk.RunAsync(["up", .. arguments, "--plan", desk.AuthPlan]);

    private static string Checksum(Desk desk, long version) => PlanFile.Open(desk.AuthPlan).Entries.Single(e => e.Version == version).Checksum;

    private static string Lock(Desk desk)
    {
        var blocks = PlanFile.Open(desk.AuthPlan).Entries.Select(e => $"migration {e.Version} M\n  checksum {e.Checksum}\n");
        return $"# Fltr.Migrations lock file 1. Written by the build; commit it with the migrations.\ndatabase {desk.Auth}\n\n{string.Join("\n", blocks)}";
    }

    private static IPAddress Address() => Dns.GetHostAddresses(Dns.GetHostName()).First(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));

    private static async Task OpenAsync(string data, Fltr.Migrations.Runner.Local.PostgresBinaries binaries, Fltr.Migrations.Runner.Local.ServerAccount account)
    {
        await ServerTemplate.CopyToAsync(data, binaries, account);
        await File.AppendAllTextAsync(Path.Combine(data, "pg_hba.conf"), "host all all 0.0.0.0/0 scram-sha-256\n");
    }
}
