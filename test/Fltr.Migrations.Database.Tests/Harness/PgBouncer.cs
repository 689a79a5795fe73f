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

        var pooler = new PgBouncer(Leash.Hold(folder, account.Prefix, [_program ?? throw new InvalidOperationException(WhyNot), "-q", Path.Combine(folder, "pgbouncer.ini")]), port);
        while (LocalPort.IsFree(port)) await Task.Delay(20);
        return pooler;
    }

    public void Dispose() => _leash.Dispose();
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
