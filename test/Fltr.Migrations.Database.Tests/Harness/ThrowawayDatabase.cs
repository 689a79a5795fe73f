using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A fresh database, dropped at the end whoever is still in it.</summary>
internal sealed class ThrowawayDatabase : IAsyncDisposable
{
    private readonly ThrowawayServer server;

    private ThrowawayDatabase(ThrowawayServer server, string name)
    {
        this.server = server;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Through the socket, without a password.</summary>
    public DatabaseAddress Address => server.Address(Name);

    /// <summary>Through TCP and with a password: for programs that take a URL.</summary>
    public string Url => server.TcpUrl(Name);

    /// <summary>Creates a database on the shared server, or on the one given.</summary>
    public static async Task<ThrowawayDatabase> CreateAsync(ThrowawayServer? server = null)
    {
        var database = await PlannedAsync(server);
        var strategy = database.server.Binaries.Major >= 15 ? " strategy file_copy" : "";
        await Query.RunAsync(database.server.Address("postgres"), $"create database {database.Name} template template0{strategy}");
        return database;
    }

    /// <summary>Only the name of a database: whoever is tested creates it. It is dropped all the same.</summary>
    public static async Task<ThrowawayDatabase> PlannedAsync(ThrowawayServer? server = null) =>
        new(server ?? await ThrowawayServer.SharedAsync(), "t_" + Guid.NewGuid().ToString("N"));

    public Task RunAsync(params string[] statements) => Query.RunAsync(Address, statements);

    public Task<IReadOnlyList<string>> ReadAsync(string query) => Query.ReadAsync(Address, query);

    public Task<string> ValueAsync(string query) => Query.ValueAsync(Address, query);

    /// <summary>Asks again and again until the answer is the one given.</summary>
    public async Task UntilAsync(string query, string answer)
    {
        var patience = TimeSpan.FromSeconds(60);
        var since = TimeProvider.System.GetTimestamp();
        while (await ValueAsync(query) != answer)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < patience, $"Never {answer}: {query}");
            await Task.Delay(20);
        }
    }

    /// <summary>The schema as text. The runner's own schema is left out unless asked for.</summary>
    public Task<SchemaPicture> PictureAsync(params string[] without) => SchemaPicture.OfAsync(Address, without.Length == 0 ? ["fltr_migrations"] : without);

    public async ValueTask DisposeAsync()
    {
        var force = server.Binaries.Major >= 13 ? " with (force)" : "";
        await Query.RunAsync(server.Address("postgres"), $"drop database if exists {Name}{force}");
    }
}
