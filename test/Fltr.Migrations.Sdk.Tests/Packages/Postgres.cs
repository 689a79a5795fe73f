using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>A database of its own for a test, and its owner with a password that breaks whatever does not quote.</summary>
internal sealed class Postgres
{
    public const string Secret = AwkwardPassword.Text;

    private readonly ThrowawayServer _server;

    private Postgres(ThrowawayServer server, string database, string role)
    {
        _server = server;
        Database = database;
        Role = role;
    }

    public string Database { get; }

    public string Role { get; }

    public string Url(string password = Secret) => _server.TcpUrl(Database, Role, password);

    public string Keywords(string password = Secret) => AwkwardPassword.Keywords(_server.Port, Database, Role, password);

    public DatabaseAddress Address => _server.Address(Database);

    /// <summary>An empty database of the name that a plan expects.</summary>
    public static async Task<Postgres> WithAsync(string database)
    {
        var server = await ThrowawayServer.SharedAsync();
        var role = $"deploy_{Guid.NewGuid().ToString("N")[..8]}";
        await server.DropAsync(database);
        await Query.RunAsync(
            server.Address("postgres"),
            $"create role {role} login password '{Secret.Replace("'", "''", StringComparison.Ordinal)}'",
            $"create database {database} owner {role}");
        return new Postgres(server, database, role);
    }

    public Task<string> ValueAsync(string query) => Query.ValueAsync(Address, query);
}
