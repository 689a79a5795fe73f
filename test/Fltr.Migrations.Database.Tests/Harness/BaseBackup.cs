using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A server's files, copied while it runs, and the WAL that it archives from then on (manual, 26.3): what a restore to a point in time needs.</summary>
internal sealed class BaseBackup : IDisposable
{
    /// <summary>What a server must be started with to be backed up.</summary>
    public static readonly string[] Archiving = ["archive_mode=on", "archive_command=mkdir -p ../archive && cp %p ../archive/%f"];

    private readonly ThrowawayServer _server;
    private readonly string _folder = ThrowawayFolder.Create();

    private BaseBackup(ThrowawayServer server) => _server = server;

    private string Archive => Path.Combine(_server.Folder, "archive");

    public static async Task<BaseBackup> TakeAsync(ThrowawayServer server)
    {
        var backup = new BaseBackup(server);
        var (begin, end) = server.Binaries.Major >= 15
            ? ("select pg_backup_start('test', true)", "select labelfile from pg_backup_stop(true)")
            : ("select pg_start_backup('test', true, false)", "select labelfile from pg_stop_backup(false, true)");

        // Both in one session, or the server takes the backup for broken off.
        await using var connection = await DatabaseConnection.OpenAsync(server.Address("postgres"));
        await using (var command = new NpgsqlCommand(begin, connection) { AllResultTypesAreUnknown = true }) await command.ExecuteScalarAsync();
        await RunAsync(["cp", "-a", Path.Combine(server.Folder, "data"), backup._folder]);
        await using (var command = new NpgsqlCommand(end, connection)) await File.WriteAllTextAsync(Path.Combine(backup._folder, "data", "backup_label"), (string)(await command.ExecuteScalarAsync())!);

        File.Delete(Path.Combine(backup._folder, "data", "postmaster.pid"));
        foreach (var segment in Directory.EnumerateFiles(Path.Combine(backup._folder, "data", "pg_wal"))) File.Delete(segment);
        return backup;
    }

    /// <summary>Restores the server as it was at a restore point, while the original goes on.</summary>
    public Task<ThrowawayServer> RestoreAsync(string point) => StartAsync("recovery.signal", $"recovery_target_name={point}", "recovery_target_action=promote");

    /// <summary>Starts a standby that follows the archive.</summary>
    public Task<ThrowawayServer> StandbyAsync() => StartAsync("standby.signal", "hot_standby=on");

    /// <summary>Sees to it that everything written so far is in the archive.</summary>
    public async Task ArchiveAsync()
    {
        // Something is written first: at the beginning of a segment there is nothing to switch, and since PostgreSQL 17 the name is that of the open one (release notes 17, E.1).
        await Query.ReadAsync(_server.Address("postgres"), "select pg_create_restore_point('archived')");
        var segment = await Query.ValueAsync(_server.Address("postgres"), "select pg_walfile_name(pg_switch_wal())");
        while (!File.Exists(Path.Combine(Archive, segment))) await Task.Delay(20);
        var archived = "select coalesce(last_archived_wal, '') from pg_stat_archiver";
        while (string.CompareOrdinal(await Query.ValueAsync(_server.Address("postgres"), archived), segment) < 0) await Task.Delay(20);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ThrowawayServer> StartAsync(string signal, params string[] settings) => ThrowawayServer.StartAsync(
        async (data, _, account) =>
        {
            await RunAsync(["cp", "-a", Path.Combine(_folder, "data"), data]);
            await File.WriteAllTextAsync(Path.Combine(data, signal), "");
            await account.TakeAsync(data, CancellationToken.None);
        },
        _server.Password,
        [.. settings, $"restore_command=cp {Archive}/%f %p"]);

    private static async Task RunAsync(IReadOnlyList<string> command)
    {
        var result = await ChildProcess.RunAsync(command, CancellationToken.None);
        if (result.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}:\n{result.Output}");
    }
}
