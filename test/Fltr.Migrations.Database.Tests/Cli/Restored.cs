using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tests.Harness;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>Databases that came out of a backup: what their histories say is true of another one, or of a later moment.</summary>
public sealed class Restored
{
    private const string Before = "before the acknowledgement";

    private static readonly SharedWithAttribute[] _shares = [new("fastapi", Access.Read) { Table = "users" }, new("modal", Access.Read) { Table = "users" }];

    private static PlannedOf[] Begun => [new(202501010000, "CreateUsers", CreateUsers), new(202502010000, "CreateCredits", CreateCredits) { Phase = Phase.Expand }];

    private static PlannedOf[] Grown => [.. Begun, new(202502020000, "DropEmail", new DropColumn(Users, "email")) { Phase = Phase.Contract }];

    [FactWithPrograms("pg_dump", "pg_restore")]
    public async Task A_dump_under_another_name_and_on_another_server_is_a_copy()
    {
        await using var desk = await Desk.SetUpAsync(Begun, Sample.Main);
        await using var elsewhere = await ThrowawayServer.StartUnrelatedAsync();
        await ExpandedAsync(desk);
        await desk.RunAsync(["ack", "fastapi", "split-user-credits", "--build", "build 41", "--plan", desk.AuthPlan], "ack fastapi split-user-credits --build 'build 41'");
        await desk.RunAsync(["ack", "modal", "split-user-credits", "--build", "build 7", "--plan", desk.AuthPlan], "ack modal split-user-credits --build 'build 7'");

        await RestoreDumpAsync(desk, desk.Server, desk.Main);
        desk.Connect("AUTH_DATABASE_URL", desk.Main);
        await RefusedThenTakenOverAsync(desk);

        await RestoreDumpAsync(desk, elsewhere, desk.Auth);
        desk.Connect("AUTH_DATABASE_URL", desk.Auth, elsewhere);
        await RefusedThenTakenOverAsync(desk);

        desk.Connect("AUTH_DATABASE_URL", desk.Auth);
        await AuthAsync(desk, 0, "up");
        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task A_point_in_time_before_an_acknowledgement_does_not_have_it()
    {
        await using var server = await ThrowawayServer.StartAsync(BaseBackup.Archiving);
        await using var desk = await Desk.SetUpAsync(Begun, Sample.Main, server);
        await ExpandedAsync(desk);
        await desk.RunAsync(["ack", "modal", "split-user-credits", "--build", "build 7", "--plan", desk.AuthPlan], "ack modal split-user-credits --build 'build 7'");
        using var backup = await BaseBackup.TakeAsync(server);
        await Query.ValueAsync(desk.Administrator, $"select pg_create_restore_point('{Before}')");
        await desk.RunAsync(["ack", "fastapi", "split-user-credits", "--build", "build 41", "--plan", desk.AuthPlan], "ack fastapi split-user-credits --build 'build 41'");
        await backup.ArchiveAsync();

        await using var restored = await backup.RestoreAsync(Before);
        desk.Connect("AUTH_DATABASE_URL", desk.Auth, restored);
        await RefusedThenTakenOverAsync(desk);
        Assert.Equal(["modal|withdrawn"], await Query.ReadAsync(restored.Address(desk.Auth), "select service, state from fltr_migrations.consumer"));

        desk.Connect("AUTH_DATABASE_URL", desk.Auth);
        await AuthAsync(desk, 0, "up");
        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task A_standby_takes_nothing_and_promoted_it_has_to_be_said()
    {
        await using var server = await ThrowawayServer.StartAsync(BaseBackup.Archiving);
        await using var desk = await Desk.SetUpAsync(Begun, Sample.Main, server);
        await ExpandedAsync(desk);
        using var backup = await BaseBackup.TakeAsync(server);
        await backup.ArchiveAsync();

        await using var standby = await backup.StandbyAsync();
        desk.Connect("AUTH_DATABASE_URL", desk.Auth, standby);
        await AuthAsync(desk, 2, "up");

        Assert.Equal("t", await Query.ValueAsync(standby.Address("postgres"), "select pg_promote()"));
        await AuthAsync(desk, 2, "up");
        await AuthAsync(desk, 0, "up", "--promoted");
        await AuthAsync(desk, 0, "up");
        Snapshot.Match(desk.Transcript);
    }

    // The wait of 48 hours is over, and what is left is for services to acknowledge.
    private static async Task ExpandedAsync(Desk desk)
    {
        await AuthAsync(desk, 0, "up");
        await Query.RunAsync(desk.Address(desk.Auth), "update fltr_migrations.history set started_at = started_at - interval '3 days', finished_at = finished_at - interval '3 days'");
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", _shares, Grown);
    }

    private static async Task RefusedThenTakenOverAsync(Desk desk)
    {
        await AuthAsync(desk, 2, "up");
        await AuthAsync(desk, 1, "status");
        await AuthAsync(desk, 0, "up", "--copy-of", desk.Auth);
        await AuthAsync(desk, 0, "up");
    }

    private static async Task AuthAsync(Desk desk, int exitCode, params string[] arguments)
    {
        var run = await desk.RunAsync([.. arguments, "--plan", desk.AuthPlan], string.Join(' ', arguments));
        Assert.True(exitCode == run.ExitCode, desk.Transcript);
    }

    private static async Task RestoreDumpAsync(Desk desk, ThrowawayServer server, string name)
    {
        var dump = Path.Combine(desk.Folder, $"{name}.dump");
        await ProgramAsync(desk.Server, "pg_dump", "-Fc", "-f", dump, "-h", desk.Server.Folder, "-p", $"{desk.Server.Port}", "-U", desk.Server.Role, desk.Auth);
        if (server == desk.Server) await desk.CreateAsync(name);
        else await server.CreateAsync(name);
        await ProgramAsync(server, "pg_restore", "-h", server.Folder, "-p", $"{server.Port}", "-U", server.Role, "-d", name, "--exit-on-error", dump);
    }

    private static async Task ProgramAsync(ThrowawayServer server, string program, params string[] arguments)
    {
        var result = await ChildProcess.RunAsync([server.Binaries.Program(program), .. arguments], CancellationToken.None);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
