using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// One session to one database: its settings, the lock that makes its runner the only one, and the number of its run, by which the fence knows it.
/// </summary>
internal sealed class Session(NpgsqlConnection connection, string database) : IAsyncDisposable
{
    public const string OrdinaryLockTimeout = "set lock_timeout = '5s'";

    /// <summary>The connection. One command at a time.</summary>
    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>The logical name, for events.</summary>
    public string Database { get; } = database;

    public bool IsOpen => Connection.State == System.Data.ConnectionState.Open;

    /// <summary>The number of this run.</summary>
    public long Run { get; private set; }

    public static async Task<Session> OpenAsync(DatabaseAddress address, string database, bool create, CancellationToken cancellation)
    {
        var connection = create
            ? await DatabaseConnection.OpenOrCreateAsync(address, cancellation: cancellation)
            : await DatabaseConnection.OpenAsync(address, cancellation: cancellation);
        return new Session(connection, database);
    }

    /// <summary>Settings, lock and history in one round trip. Without a history the server answers with an error to the third question, and that is an answer.</summary>
    public async Task<DatabaseState> ReadStateAsync(bool takeLock, CancellationToken cancellation)
    {
        DatabaseState? state = null;
        try
        {
            await using var batch = new NpgsqlBatch(Connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SessionSettings.Sql));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(takeLock ? AdvisoryLock.TryLock : "select false"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(HistoryQueries.Claim));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(HistoryQueries.Applied));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(HistoryQueries.Unfinished));
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            state = await StateReader.BeginningAsync(reader, cancellation);
            return await StateReader.HistoryAsync(reader, state, cancellation);
        }
        catch (PostgresException missing) when (state is not null && missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            // The error has undone the settings; the lock is the session's and stays.
            await ExecuteAsync(SessionSettings.Sql, cancellation);
            return state!;
        }
    }

    /// <summary>Begins a run: from here on, the steps of any earlier one are refused by the fence.</summary>
    public async Task BeginRunAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("update fltr_migrations.meta set run = run + 1 returning run", Connection);
        Run = (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends a transaction that an error or a cancellation has left open. Cleaning up is not cancelled.</summary>
    public async Task RollbackAsync()
    {
        if (IsOpen) await ExecuteAsync("rollback", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
