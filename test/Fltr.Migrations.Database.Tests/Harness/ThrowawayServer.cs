using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A PostgreSQL for tests: in memory, without fsync, gone when the test run is.</summary>
internal sealed class ThrowawayServer : IAsyncDisposable
{
    private static readonly Lazy<Task<ThrowawayServer>> SharedServer = new(() => StartAsync());

    private readonly Leash leash;

    private PgBouncer? pooler;

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
        if (password is null) await server.AdmitAsync();
        if (Surroundings.IsPooled) server.pooler = await PgBouncer.StartAsync(server, "session");
        return server;
    }

    /// <summary>Who runs migrations here, and owns the databases of tests.</summary>
    public string Role { get; } = Surroundings.IsLeast ? "plain" : "postgres";

    /// <summary>The port that programs are given: the server's, or that of the pooler before it.</summary>
    public int OutwardPort => pooler?.Port ?? Port;

    /// <summary>As a program is given it: with a password, and through the pooler where there is one.</summary>
    public string Url(string database, string? user = null, string? password = null) => $"postgres://{user ?? Role}:{Uri.EscapeDataString(password ?? Password)}@127.0.0.1:{OutwardPort}/{database}";

    /// <summary>Through the socket: trusted, so it needs no password.</summary>
    public DatabaseAddress Address(string database, string user = "postgres") => DatabaseAddress.Parse($"postgres://{user}@/{database}?host={Folder}&port={Port}");

    /// <summary>Through TCP, as services connect: with a password.</summary>
    public DatabaseAddress TcpAddress(string database, string user = "postgres", string? password = null) => DatabaseAddress.Parse(TcpUrl(database, user, password));

    public string TcpUrl(string database, string user = "postgres", string? password = null) => $"postgres://{user}:{Uri.EscapeDataString(password ?? Password)}@127.0.0.1:{Port}/{database}";

    public ValueTask DisposeAsync()
    {
        pooler?.Dispose();
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

    /// <summary>A database for whoever runs migrations here.</summary>
    public Task CreateAsync(string database)
    {
        var strategy = Binaries.Major >= 15 ? " strategy file_copy" : "";
        return Query.RunAsync(Address("postgres"), $"create database {database} template template0 owner {Role}{strategy}");
    }

    /// <summary>Drops a database, whoever is still in it.</summary>
    public Task DropAsync(string database) => Binaries.Major >= 13
        ? Query.RunAsync(Address("postgres"), $"drop database if exists {database} with (force)")
        : Query.RunAsync(Address("postgres"), $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'", $"drop database if exists {database}");

    public static int FreePort()
    {
        int port;
        do
            port = Random.Shared.Next(15000, 20000);
        while (!LocalPort.IsFree(port));
        return port;
    }

    private Task AdmitAsync() => Query.RunAsync(
        Address("postgres"),
        [$"alter role postgres password '{Password}'", .. Surroundings.IsLeast ? (string[])[$"create role {Role} login password '{Password}'"] : []]);

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
