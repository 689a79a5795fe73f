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

    /// <summary>What the runner is given: through the socket, unless it has to go through a pooler.</summary>
    public DatabaseAddress Address => Surroundings.IsPooled ? DatabaseAddress.Parse(Url) : Direct;

    /// <summary>Through TCP and with a password: for programs that take a URL.</summary>
    public string Url => server.Url(Name);

    /// <summary>For what a test does by hand: without a pooler, and as the owner of the database.</summary>
    public DatabaseAddress Direct => server.Address(Name, server.Role);

    /// <summary>The same as the server's administrator, who may do all that there is.</summary>
    public DatabaseAddress Administrator => server.Address(Name);

    /// <summary>Creates a database on the shared server, or on the one given.</summary>
    public static async Task<ThrowawayDatabase> CreateAsync(ThrowawayServer? server = null)
    {
        var database = new ThrowawayDatabase(server ?? await ThrowawayServer.SharedAsync(), NewName());
        await database.server.CreateAsync(database.Name);
        return database;
    }

    /// <summary>Only the name of a database: whoever is tested creates it. It is dropped all the same.</summary>
    public static async Task<ThrowawayDatabase> PlannedAsync(ThrowawayServer? server = null)
    {
        var database = new ThrowawayDatabase(server ?? await ThrowawayServer.SharedAsync(), NewName());
        if (Surroundings.GiveDatabases) await database.server.CreateAsync(database.Name);
        return database;
    }

    public Task RunAsync(params string[] statements) => Query.RunAsync(Direct, statements);

    /// <summary>Runs what only the server's administrator may.</summary>
    public Task AdministerAsync(params string[] statements) => Query.RunAsync(Administrator, statements);

    public Task<IReadOnlyList<string>> ReadAsync(string query) => Query.ReadAsync(Direct, query);

    public Task<string> ValueAsync(string query) => Query.ValueAsync(Direct, query);

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
    public Task<SchemaPicture> PictureAsync(params string[] without) => SchemaPicture.OfAsync(Direct, without.Length == 0 ? ["fltr_migrations"] : without);

    public async ValueTask DisposeAsync() => await server.DropAsync(Name);

    private static string NewName() => "t_" + Guid.NewGuid().ToString("N");
}
