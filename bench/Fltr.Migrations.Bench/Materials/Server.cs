using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;
using Npgsql;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>
/// A PostgreSQL of the bench's own, as installed: what it is told to write is on disk when it says so. Its socket lies in a folder that
/// nobody else may enter, so it asks for no password.
/// </summary>
internal sealed class Server(string folder, PostgresBinaries binaries, ServerAccount account) : IAsyncDisposable
{
    private const int Port = 5432;
    private const int ProxyPort = 5433;

    private string Data => Path.Combine(folder, "data");

    /// <summary>The psql that belongs to the server: on PATH there may be a wrapper that takes longer than the work.</summary>
    public string Psql => binaries.Program("psql");

    public string PgDump => binaries.Program("pg_dump");

    public string Version => binaries.Version;

    /// <summary>The file of the server's socket.</summary>
    public string Socket => SocketOf(Port);

    /// <summary>Where something between client and server may listen.</summary>
    public string ProxySocket => SocketOf(ProxyPort);

    public static async Task<Server> StartAsync(string folder, bool fsync)
    {
        var account = ServerAccount.Find();
        var server = new Server(folder, await PostgresBinaries.FindAsync(), account);
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await account.TakeAsync(folder, CancellationToken.None);
        await server.RunAsync("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        await server.RunAsync(
            "pg_ctl", "-D", server.Data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-c listen_addresses= -c port={Port} -c unix_socket_directories={folder} -c fsync={(fsync ? "on" : "off")}", "start");
        return server;
    }

    /// <summary>Without TLS, which a socket does not have: psql knows and does not ask.</summary>
    public string Url(string database, bool throughProxy = false) => $"postgres://postgres@/{database}?host={folder}&port={(throughProxy ? ProxyPort : Port)}&sslmode=disable";

    public IReadOnlyDictionary<string, string> PsqlEnvironment(string database, bool throughProxy = false) => new Dictionary<string, string>
    {
        ["PGHOST"] = folder,
        ["PGPORT"] = $"{(throughProxy ? ProxyPort : Port)}",
        ["PGUSER"] = "postgres",
        ["PGDATABASE"] = database,
    };

    /// <summary>An empty database, and a server that has nothing of earlier work left to write.</summary>
    public async Task RenewAsync(string database)
    {
        await using var session = await DatabaseConnection.OpenAsync(DatabaseAddress.Parse(Url("postgres")));
        foreach (var statement in new[] { $"drop database if exists {database}", $"create database {database}", "checkpoint" })
        {
            await using var command = new NpgsqlCommand(statement, session);
            await command.ExecuteNonQueryAsync();
        }
    }

    public async Task<long> NumberAsync(string database, string query)
    {
        await using var session = await DatabaseConnection.OpenAsync(DatabaseAddress.Parse(Url(database)));
        await using var command = new NpgsqlCommand(query, session);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync() => await RunAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    private string SocketOf(int port) => Path.Combine(folder, $".s.PGSQL.{port}");

    private async Task RunAsync(string program, params string[] arguments)
    {
        var result = await ChildProcess.RunLeavingServerAsync(account.Command(binaries.Program(program), arguments), CancellationToken.None);
        if (result.ExitCode != 0) throw new BenchFailure($"{program} of the bench's server failed:\n{result.Output}");
    }
}
