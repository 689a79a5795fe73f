using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>
/// Tells a pooler that keeps a backend for each session, which does no harm, from one that lends it for a transaction or a statement: there the
/// advisory lock and the settings would be somebody else's a moment later. Two sessions are open at once and take turns; they must answer from
/// two backends, each from its own.
/// </summary>
internal static class PoolerProbe
{
    private const int Rounds = 3;
    private const int CustomaryPort = 6432;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>Whether the address looks like one of a pooler.</summary>
    public static bool IsLikely(DatabaseAddress address) => address.Port == CustomaryPort || address.Host.Contains("pooler", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="RunnerException">The two share a backend, or one of them changed it.</exception>
    public static async Task CheckAsync(Session session, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_patience);
        try
        {
            await using var other = await DatabaseConnection.OpenAsync(session.Address, cancellation: limit.Token);
            var mine = new HashSet<int>();
            var theirs = new HashSet<int>();
            for (var round = 0; round < Rounds; round++)
            {
                mine.Add(await BackendAsync(session.Connection, cancellation));
                theirs.Add(await BackendAsync(other, limit.Token));
            }

            if (mine.Count == 1 && theirs.Count == 1 && !mine.Overlaps(theirs)) return;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The second one waits because the first one, idle, keeps the only backend there is: that is session mode.
            return;
        }

        throw new RunnerException(
            ExitCode.Usage,
            $"{session.Address} is a connection pooler in transaction or statement mode: sessions share their backends, so the lock that keeps two runners apart would be anybody's, and settings of this run would stay with the site's queries. Nothing was changed in {session.Database}.",
            "Give the database's own address, as in postgres://user@DATABASE-HOST:5432/database (at most hosts it is called the direct connection), or a port of the pooler in session mode.");
    }

    private static async Task<int> BackendAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_catalog.pg_backend_pid()", connection);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
