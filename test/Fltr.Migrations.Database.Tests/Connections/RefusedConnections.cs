using System.Net;
using System.Net.Sockets;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Connections;

public sealed class RefusedConnections
{
    [Fact]
    public async Task Nobody_listens()
    {
        var refusal = await RefusalAsync(DatabaseAddress.Parse("postgres://app:hunter2@127.0.0.1:1/fltr"));

        Assert.Equal(ConnectionProblem.ServerDown, refusal.Problem);
        Assert.Equal("postgres://app@127.0.0.1:1/fltr: nobody listens on 127.0.0.1:1.", refusal.Message);
    }

    [Fact]
    public async Task No_socket_there() =>
        Assert.Equal(ConnectionProblem.ServerDown, (await RefusalAsync(DatabaseAddress.Parse("postgres://app@/fltr?host=/tmp/nothing-here"))).Problem);

    [Fact]
    public async Task Somebody_listens_and_says_nothing()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;

        var refusal = await RefusalAsync(DatabaseAddress.Parse($"postgres://app@127.0.0.1:{port}/fltr?connect_timeout=1"));

        Assert.Equal(ConnectionProblem.ServerDown, refusal.Problem);
        Assert.Contains("does not answer", refusal.Message);
    }

    [Fact]
    public async Task Unknown_host() =>
        Assert.Equal(ConnectionProblem.UnknownHost, (await RefusalAsync(DatabaseAddress.Parse("postgres://app@nowhere.invalid/fltr"))).Problem);

    [Fact]
    public async Task Wrong_password()
    {
        var server = await ThrowawayServer.SharedAsync();

        var refusal = await RefusalAsync(server.TcpAddress("postgres", password: "hunter2"));

        Assert.Equal(ConnectionProblem.WrongPassword, refusal.Problem);
        Assert.Contains("role postgres does not exist or the password is wrong", refusal.Message);
    }

    [Fact]
    public async Task No_password()
    {
        var server = await ThrowawayServer.SharedAsync();
        var address = DatabaseAddress.Parse($"postgres://postgres@127.0.0.1:{server.Port}/postgres");

        Assert.Equal(ConnectionProblem.WrongPassword, (await RefusalAsync(address)).Problem);
    }

    [Fact]
    public async Task No_such_database()
    {
        var server = await ThrowawayServer.SharedAsync();

        var refusal = await RefusalAsync(server.TcpAddress("no_such"));

        Assert.Equal(ConnectionProblem.DatabaseMissing, refusal.Problem);
        Assert.Equal("Create it: CREATE DATABASE no_such;", refusal.Remedy);
    }

    [Fact]
    public async Task No_right_to_connect()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var server = await ThrowawayServer.SharedAsync();
        await database.AdministerAsync($"create role guest_{database.Name} login", $"revoke connect on database {database.Name} from public");

        var refusal = await RefusalAsync(server.Address(database.Name, $"guest_{database.Name}"));

        await database.AdministerAsync($"drop role guest_{database.Name}");
        Assert.Equal(ConnectionProblem.NoRight, refusal.Problem);
        Assert.Contains("GRANT CONNECT ON DATABASE", refusal.Remedy);
    }

    [Fact]
    public async Task No_encryption_on_offer()
    {
        var server = await ThrowawayServer.SharedAsync();

        var refusal = await RefusalAsync(DatabaseAddress.Parse(server.TcpUrl("postgres") + "?sslmode=require"));

        Assert.Equal(ConnectionProblem.Tls, refusal.Problem);
        Assert.Contains("offers no encryption", refusal.Message);
    }

    [Fact]
    public async Task A_full_server_is_waited_for()
    {
        var server = await ThrowawayServer.SharedAsync();
        await Query.RunAsync(server.Address("postgres"), "create role narrow login connection limit 1");
        var address = server.Address("postgres", "narrow");
        var first = await DatabaseConnection.OpenAsync(address);

        var refusal = await RefusalAsync(address, TimeSpan.FromMilliseconds(100));
        var second = DatabaseConnection.OpenAsync(address);
        await Task.Delay(200);
        var waited = !second.IsCompleted;
        await first.DisposeAsync();
        await (await second).DisposeAsync();

        Assert.Equal(ConnectionProblem.TooManyConnections, refusal.Problem);
        Assert.True(waited);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        var server = await ThrowawayServer.SharedAsync();
        await Query.RunAsync(server.Address("postgres"), "create role shut login connection limit 0");
        using var cancellation = new CancellationTokenSource(200);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DatabaseConnection.OpenAsync(server.Address("postgres", "shut"), null, cancellation.Token));
    }

    internal static async Task<ConnectionException> RefusalAsync(DatabaseAddress address, TimeSpan? patience = null)
    {
        var refusal = await Assert.ThrowsAsync<ConnectionException>(() => DatabaseConnection.OpenAsync(address, patience));
        Assert.Equal(ExitCode.Unreachable, refusal.Code);
        Assert.NotNull(refusal.Remedy);
        Assert.DoesNotContain("hunter2", refusal + refusal.Remedy);
        return refusal;
    }
}
