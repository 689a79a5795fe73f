namespace Fltr.Migrations.Runner.Local;

/// <summary>Creates the data folder of a local server (PostgreSQL manual, 19.2).</summary>
internal sealed class Cluster(LocalFolder folder, PostgresBinaries binaries, ServerAccount account)
{
    // The name of a socket's file is limited to 107 bytes; the file itself is called .s.PGSQL.12345.
    private const int LongestSocketFolder = 107 - 15;

    public bool Exists => Directory.Exists(folder.Data);

    /// <summary>Killed anywhere, the next call begins anew: the cluster exists from the rename on.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(folder.Unfinished))
            Directory.Delete(folder.Unfinished, recursive: true);

        var password = LocalPassword.New();
        var handover = Path.Combine(folder.Run, "initdb-password");
        try
        {
            LocalPassword.Write(handover, password);
            Directory.CreateDirectory(folder.Unfinished);
            await account.TakeAsync(folder.Run, cancellation).ConfigureAwait(false);
            await account.TakeAsync(folder.Unfinished, cancellation).ConfigureAwait(false);
            await RequirePassageAsync(cancellation).ConfigureAwait(false);
            await InitialiseAsync(handover, cancellation).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(handover);
        }

        await File.AppendAllTextAsync(Path.Combine(folder.Unfinished, "postgresql.conf"), Settings(folder.Run), cancellation).ConfigureAwait(false);
        LocalPassword.Save(folder.PasswordFile, password);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    private async Task InitialiseAsync(string passwordFile, CancellationToken cancellation)
    {
        var command = account.Command(
            binaries.Program("initdb"),
            "-D", folder.Unfinished, "-U", LocalPassword.User, "-A", "scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--locale=C");
        var result = await ChildProcess.RunAsync(command, cancellation).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new RunnerException(ExitCode.Unreachable, $"initdb could not create a local PostgreSQL in {folder.Root}:\n{result.Output}", "Correct what it says, or set FLTR_LOCAL_DATA to another folder.");
    }

    private async Task RequirePassageAsync(CancellationToken cancellation)
    {
        if (account.Name is null)
            return;

        var result = await ChildProcess.RunAsync(account.Command("ls", folder.Run), cancellation).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new RunnerException(
                ExitCode.Usage,
                $"Account {account.Name}, which PostgreSQL runs as when root starts it, cannot enter {folder.Root}.",
                "Set FLTR_LOCAL_DATA to a folder whose parents everybody may pass, such as one below /var/tmp.");
    }

    private static string Settings(string run)
    {
        var socket = !OperatingSystem.IsWindows() && run.Length <= LongestSocketFolder ? run : "";

        // synchronous_commit=off gives most of the speed of fsync=off; a power cut loses the last moment and never the database.
        return $"""

            # Fltr.Migrations
            listen_addresses = '127.0.0.1'
            unix_socket_directories = '{socket.Replace("'", "''")}'
            synchronous_commit = off
            max_connections = 200
            cluster_name = 'fltr-migrations'

            """;
    }
}
