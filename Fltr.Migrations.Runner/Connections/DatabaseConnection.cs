using System.Net.Sockets;
using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>Opens sessions, and says in people's words why one cannot be opened.</summary>
public static class DatabaseConnection
{
    /// <summary>How long to wait for a server that is full or starting.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Opens a session. A server that starts (57P03) or has no free slot (53300) is waited for as long as
    /// <paramref name="patience"/> says; everything else fails at once with a <see cref="ConnectionException"/>.
    /// </summary>
    public static async Task<NpgsqlConnection> OpenAsync(DatabaseAddress address, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var deadline = DateTime.UtcNow + (patience ?? DefaultPatience);
        for (var attempt = 0; ; attempt++)
        {
            var (connection, failure) = await AttemptAsync(address, cancellation).ConfigureAwait(false);
            if (failure is null)
                return connection!;

            var waits = failure.Problem is ConnectionProblem.TooManyConnections or ConnectionProblem.NotReady;
            if (!waits || DateTime.UtcNow >= deadline)
                throw failure;
            await Task.Delay(Pause(attempt), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Opens a session to the database, which is created first when the server does not have it.</summary>
    public static async Task<NpgsqlConnection> OpenOrCreateAsync(DatabaseAddress address, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        try
        {
            return await OpenAsync(address, patience, cancellation).ConfigureAwait(false);
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
        {
            await DatabaseCreation.CreateAsync(address, patience, cancellation).ConfigureAwait(false);
            return await OpenAsync(address, patience, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<(NpgsqlConnection? Connection, ConnectionException? Failure)> AttemptAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        var connection = Source(address).CreateConnection();
        try
        {
            return (Blocking.Run(Open, giveUp: () => { }, cancellation), null);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException or SocketException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            return (null, ConnectionDiagnosis.Of(failure, address));
        }

        NpgsqlConnection Open()
        {
            connection.Open();

            // Whoever wanted it has gone.
            if (cancellation.IsCancellationRequested) connection.Dispose();
            return connection;
        }
    }

    private static NpgsqlDataSource Source(DatabaseAddress address)
    {
        var source = new NpgsqlSlimDataSourceBuilder(address.ConnectionString);

        // Without it the slim builder connects in plain text even where TLS is on offer.
        source.EnableTransportSecurity();

#pragma warning disable NPG9001 // As in FewTypes.
        source.AddTypeInfoResolverFactory(new FewTypes());
#pragma warning restore NPG9001

        // Reading pg_type costs a round trip and half of a run that finds nothing to do.
        source.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return source.Build();
    }

    /// <summary>Twenty runners that were refused together must not come back together: the pause is random and grows.</summary>
    private static TimeSpan Pause(int attempt)
    {
        var longest = Math.Min(50 << Math.Min(attempt, 6), 2000);
        return TimeSpan.FromMilliseconds(Random.Shared.Next(longest / 2, longest));
    }
}
