using System.Globalization;
using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Runner.Local;

/// <summary>A PostgreSQL of one's own on this machine, made and started when first asked for.</summary>
public sealed class LocalServer
{
    private readonly PostgresBinaries binaries;
    private readonly LocalFolder folder;
    private readonly Cluster cluster;
    private readonly ServerProcess process;

    private LocalServer(PostgresBinaries binaries, LocalFolder folder, ServerAccount account)
    {
        this.binaries = binaries;
        this.folder = folder;
        cluster = new Cluster(folder, binaries, account);
        process = new ServerProcess(folder, binaries, account);
    }

    /// <summary>The server of this user and of the installed version; nothing is created or started yet.</summary>
    public static async Task<LocalServer> FindAsync(CancellationToken cancellation = default)
    {
        var binaries = await PostgresBinaries.FindAsync(cancellation).ConfigureAwait(false);
        var folder = LocalFolder.For(binaries.Major);
        await FolderOwner.RequireRootAsync(folder.Root, cancellation).ConfigureAwait(false);
        return new LocalServer(binaries, folder, ServerAccount.Find());
    }

    /// <summary>The server of a given folder.</summary>
    internal static async Task<LocalServer> InAsync(LocalFolder folder, CancellationToken cancellation = default) =>
        new(await PostgresBinaries.FindAsync(cancellation).ConfigureAwait(false), folder, ServerAccount.Find());

    /// <summary>
    /// Makes sure that the server runs, and says whether this call started it. Any number of processes may ask at once.
    /// </summary>
    public async Task<bool> StartAsync(CancellationToken cancellation = default)
    {
        if (await RunsAsync(TimeSpan.Zero, cancellation).ConfigureAwait(false))
            return false;

        folder.Create();
        using var _ = await FolderLock.TakeAsync(folder, cancellation).ConfigureAwait(false);
        if (await RunsAsync(DatabaseConnection.DefaultPatience, cancellation).ConfigureAwait(false))
            return false;

        if (!cluster.Exists)
            await cluster.CreateAsync(cancellation).ConfigureAwait(false);
        await process.StartAsync(cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Stops the server, and says whether it ran.</summary>
    public async Task<bool> StopAsync(CancellationToken cancellation = default)
    {
        if (!cluster.Exists)
            return false;

        using var _ = await FolderLock.TakeAsync(folder, cancellation).ConfigureAwait(false);
        return await process.StopAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Stops the server and removes its data, password and port.</summary>
    public async Task ResetAsync(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder.Root))
            return;

        using var _ = await FolderLock.TakeAsync(folder, cancellation).ConfigureAwait(false);
        if (cluster.Exists)
            await process.StopAsync(cancellation).ConfigureAwait(false);
        foreach (var part in new[] { folder.Data, folder.Unfinished, folder.Run })
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }

        File.Delete(folder.PasswordFile);
        File.Delete(folder.PortFile);
    }

    /// <summary>How the server is; nothing is changed.</summary>
    public async Task<LocalStatus> StatusAsync(CancellationToken cancellation = default)
    {
        var runs = await RunsAsync(TimeSpan.Zero, cancellation).ConfigureAwait(false);
        var state = runs ? LocalState.Running : cluster.Exists ? LocalState.Stopped : LocalState.Absent;
        return new LocalStatus(state, binaries.Version, folder.Root, LocalPort.Remembered(folder));
    }

    /// <summary>Where one of its databases is. The server must have been started once.</summary>
    public DatabaseAddress AddressOf(string database) => DatabaseAddress.From(new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port(),
        Username = LocalPassword.User,
        Password = LocalPassword.Read(folder.PasswordFile),
        Database = database,

        // Whatever else may listen on the port must not be able to ask for the password in clear text.
        RequireAuth = "ScramSHA256",
        SslMode = SslMode.Disable,
    });

    /// <summary>The same as a URL for services' settings. It holds the password: print it only where that is asked for.</summary>
    public string UrlFor(string database)
    {
        var password = LocalPassword.Read(folder.PasswordFile);
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{LocalPassword.User}:{password}@127.0.0.1:{Port()}/{Uri.EscapeDataString(database)}");
    }

    /// <summary>How to start psql on one of its databases.</summary>
    public PsqlCommand Psql(string database) => new(
        Programs.In(binaries.Folder, "psql") ?? "psql",
        new Dictionary<string, string>
        {
            ["PGHOST"] = "127.0.0.1",
            ["PGPORT"] = Port().ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = LocalPassword.User,
            ["PGDATABASE"] = database,
            ["PGPASSFILE"] = folder.PasswordFile,
        });

    private int Port() => LocalPort.Remembered(folder) ?? throw new RunnerException(ExitCode.Unreachable, "There is no local PostgreSQL yet.", "Start it: fltr-migrations db start.");

    private async Task<bool> RunsAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!cluster.Exists || LocalPort.Remembered(folder) is null)
            return false;

        try
        {
            // The password is random: whoever accepts it, and proves to know it, is the server of this folder.
            var connection = await DatabaseConnection.OpenAsync(AddressOf("postgres"), patience, cancellation).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
            return true;
        }
        catch (ConnectionException closed)
        {
            return closed.Problem == ConnectionProblem.TooManyConnections;
        }
    }
}
