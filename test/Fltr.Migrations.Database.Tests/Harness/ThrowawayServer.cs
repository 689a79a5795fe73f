using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A PostgreSQL for tests: in memory, without fsync, gone when the test run is.</summary>
internal sealed class ThrowawayServer : IAsyncDisposable
{
    private static readonly Lazy<Task<ThrowawayServer>> SharedServer = new(() => StartAsync());

    private readonly Leash leash;

    private ThrowawayServer(string folder, int port, PostgresBinaries binaries, Leash leash, string? password)
    {
        Folder = folder;
        Port = port;
        Binaries = binaries;
        this.leash = leash;
        Password = password ?? LocalPassword.New();
    }

    /// <summary>Holds the data folder, the socket and the log.</summary>
    public string Folder { get; }

    public int Port { get; }

    public PostgresBinaries Binaries { get; }

    /// <summary>Of role postgres, for TCP. The socket asks for none.</summary>
    public string Password { get; }

    /// <summary>The one server of this test run. Tests that stop or reconfigure a server start their own.</summary>
    public static Task<ThrowawayServer> SharedAsync() => SharedServer.Value;

    /// <summary>Starts a server; <paramref name="settings"/> are of the form name=value and win over ours.</summary>
    public static Task<ThrowawayServer> StartAsync(params string[] settings) => StartAsync(ServerTemplate.CopyToAsync, null, settings);

    /// <summary>Starts a server with an identity of its own: all others here are copies of one template.</summary>
    public static Task<ThrowawayServer> StartUnrelatedAsync() => StartAsync(ServerTemplate.MakeAsync, null);

    /// <summary>Starts a server on the files that <paramref name="fill"/> brings; its password is the given one where they bring one.</summary>
    public static async Task<ThrowawayServer> StartAsync(Func<string, PostgresBinaries, ServerAccount, Task> fill, string? password, params string[] settings)
    {
        var binaries = await PostgresBinaries.FindAsync();
        var account = ServerAccount.Find();
        var folder = ThrowawayFolder.Create();
        await account.TakeAsync(folder, CancellationToken.None);
        await fill(Path.Combine(folder, "data"), binaries, account);

        var port = FreePort();
        var leash = Leash.Hold(folder, account.Prefix, Command(binaries, folder, port, settings));
        var server = new ThrowawayServer(folder, port, binaries, leash, password);
        await server.WaitAsync();
        if (password is null) await Query.RunAsync(server.Address("postgres"), $"alter role postgres password '{server.Password}'");
        return server;
    }

    /// <summary>Through the socket: trusted, so it needs no password.</summary>
    public DatabaseAddress Address(string database, string user = "postgres") => DatabaseAddress.Parse($"postgres://{user}@/{database}?host={Folder}&port={Port}");

    /// <summary>Through TCP, as services connect: with a password.</summary>
    public DatabaseAddress TcpAddress(string database, string user = "postgres", string? password = null) => DatabaseAddress.Parse(TcpUrl(database, user, password));

    public string TcpUrl(string database, string user = "postgres", string? password = null) => $"postgres://{user}:{Uri.EscapeDataString(password ?? Password)}@127.0.0.1:{Port}/{database}";

    public ValueTask DisposeAsync()
    {
        leash.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string[] Command(PostgresBinaries binaries, string folder, int port, string[] settings)
    {
        // Autovacuum stays on: it takes part in what concurrent index builds wait for.
        string[] own =
        [
            "listen_addresses=127.0.0.1", $"port={port}", $"unix_socket_directories={folder}", "max_connections=200",
            "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=256MB",
        ];
        return [binaries.Program("postgres"), "-D", Path.Combine(folder, "data"), .. own.Concat(settings).SelectMany(setting => new[] { "-c", setting })];
    }

    private static int FreePort()
    {
        int port;
        do
            port = Random.Shared.Next(15000, 20000);
        while (!LocalPort.IsFree(port));
        return port;
    }

    private async Task WaitAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await (await DatabaseConnection.OpenAsync(Address("postgres"))).DisposeAsync();
                return;
            }
            catch (ConnectionException notYet) when (notYet.Problem is ConnectionProblem.ServerDown or ConnectionProblem.NotReady && attempt < 2000)
            {
                await Task.Delay(10);
            }
        }
    }
}
