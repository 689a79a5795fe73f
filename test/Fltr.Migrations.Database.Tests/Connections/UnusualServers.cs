using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Connections;

/// <summary>Refusals that need a server set up for them, each its own.</summary>
public sealed class UnusualServers
{
    [Fact]
    public async Task No_entry_in_pg_hba()
    {
        await using var server = await ThrowawayServer.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "data", "pg_hba.conf"), "local all all trust\n");
        await Query.RunAsync(server.Address("postgres"), "select pg_reload_conf()");

        var refusal = await UntilAsync(server.TcpAddress("postgres"), ConnectionProblem.NotAdmitted);

        Assert.Contains("pg_hba.conf", refusal.Remedy);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for()
    {
        await using var server = await ThrowawayServer.StartAsync();
        await OfferTlsAsync(server);

        await UntilOpenAsync(DatabaseAddress.Parse(server.TcpUrl("postgres") + "?sslmode=require"));
        var refusal = await RefusedConnections.RefusalAsync(DatabaseAddress.Parse(server.TcpUrl("postgres") + "?sslmode=verify-full"));
        var encrypted = await Query.ValueAsync(server.TcpAddress("postgres"), "select ssl from pg_stat_ssl where pid = pg_backend_pid()");

        Assert.Equal(ConnectionProblem.Tls, refusal.Problem);
        Assert.Equal("t", encrypted);
    }

    [Fact]
    public async Task A_server_that_shuts_down()
    {
        await using var server = await ThrowawayServer.StartAsync();
        await using var session = await DatabaseConnection.OpenAsync(server.Address("postgres"));
        var stop = ServerAccount.Find().Command(server.Binaries.Program("pg_ctl"), "stop", "-m", "smart", "-W", "-D", Path.Combine(server.Folder, "data"));
        await ChildProcess.RunAsync(stop, CancellationToken.None);

        var refusal = await UntilAsync(server.Address("postgres"), ConnectionProblem.NotReady);

        Assert.Contains("shutting down", refusal.Message);
    }

    [Fact]
    public async Task Without_database_postgres_another_is_created_through_template1()
    {
        await using var server = await ThrowawayServer.StartAsync();
        await Query.RunAsync(server.Address("template1"), "drop database postgres");

        var created = await DatabaseCreation.CreateAsync(server.TcpAddress("fltr"));

        Assert.True(created);
        Assert.Equal("fltr", await Query.ValueAsync(server.Address("fltr"), "select current_database()"));
    }

    /// <summary>A reload or a signal takes a moment to show.</summary>
    private static async Task<ConnectionException> UntilAsync(DatabaseAddress address, ConnectionProblem problem)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await (await DatabaseConnection.OpenAsync(address, TimeSpan.Zero)).DisposeAsync();
                Assert.True(attempt < 100, "The connection is still accepted.");
            }
            catch (ConnectionException refusal)
            {
                Assert.Equal(problem, refusal.Problem);
                return refusal;
            }

            await Task.Delay(50);
        }
    }

    private static async Task UntilOpenAsync(DatabaseAddress address)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await (await DatabaseConnection.OpenAsync(address)).DisposeAsync();
                return;
            }
            catch (ConnectionException) when (attempt < 100)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task OfferTlsAsync(ThrowawayServer server)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var data = Path.Combine(server.Folder, "data");
        LocalPassword.Write(Path.Combine(data, "server.crt"), certificate.ExportCertificatePem());
        LocalPassword.Write(Path.Combine(data, "server.key"), key.ExportPkcs8PrivateKeyPem());
        await ServerAccount.Find().TakeAsync(data, CancellationToken.None);
        await Query.RunAsync(server.Address("postgres"), "alter system set ssl = on", "select pg_reload_conf()");
    }
}
