using System.Net;
using System.Net.Sockets;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A real PgBouncer before a throw-away server, with all its databases and roles.</summary>
internal sealed class PgBouncer : IDisposable
{
    private static readonly string? _program = Programs.OnPath("pgbouncer");

    private readonly Leash _leash;

    private PgBouncer(Leash leash, int port)
    {
        _leash = leash;
        Port = port;
    }

    /// <summary>Why there is none on this machine, or null.</summary>
    public static string? WhyNot { get; } = _program is null ? "Not run: PgBouncer is not installed here (apt-get install pgbouncer)." : null;

    public int Port { get; }

    public static async Task<PgBouncer> StartAsync(ThrowawayServer server, string mode)
    {
        var account = ServerAccount.Find();
        var folder = ThrowawayFolder.Create();
        var port = ThrowawayServer.FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "users"), $"\"postgres\" \"{server.Password}\"\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "pgbouncer.ini"), $"""
            [databases]
            * = host={server.Folder} port={server.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = {folder}/users
            auth_user = postgres
            pool_mode = {mode}
            default_pool_size = 60
            max_client_conn = 1000
            ignore_startup_parameters = extra_float_digits
            """);
        await account.TakeAsync(folder, CancellationToken.None);

        string[] command = [_program ?? throw new InvalidOperationException(WhyNot), Path.Combine(folder, "pgbouncer.ini")];
        var pooler = new PgBouncer(Leash.Hold(folder, account.Prefix, command, signal: "TERM"), port);
        await WaitAsync(port, Path.Combine(folder, "log"));
        return pooler;
    }

    public void Dispose() => _leash.Dispose();

    // By connecting: whether the port is free cannot be asked without taking it for a moment.
    private static async Task WaitAsync(int port, string log)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (attempt < 1000)
            {
                await Task.Delay(20);
            }
            catch (SocketException never)
            {
                throw new InvalidOperationException($"PgBouncer did not start: {await File.ReadAllTextAsync(log)}", never);
            }
        }
    }
}

/// <summary>A test that needs a PgBouncer.</summary>
internal sealed class PgBouncerFactAttribute : FactAttribute
{
    public PgBouncerFactAttribute() => Skip = PgBouncer.WhyNot;
}

/// <summary>The same, for each of several data.</summary>
internal sealed class PgBouncerTheoryAttribute : TheoryAttribute
{
    public PgBouncerTheoryAttribute() => Skip = PgBouncer.WhyNot;
}
