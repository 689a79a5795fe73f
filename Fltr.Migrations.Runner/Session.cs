using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Fltr.Migrations.Sql;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// One session to one database: its settings, the lock that makes its runner the only one, and the number of its run, by which the fence knows it.
/// </summary>
internal sealed class Session(NpgsqlConnection connection, DatabaseAddress address, string database, string? runAs) : IAsyncDisposable
{
    public const string OrdinaryLockTimeout = "set lock_timeout = '5s'";

    /// <summary>The connection. One command at a time.</summary>
    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>The logical name, for events.</summary>
    public string Database { get; } = database;

    /// <summary>Where it is.</summary>
    public DatabaseAddress Address { get; } = address;

    /// <summary>The role that everything is done as.</summary>
    public string Role => runAs ?? Connection.UserName ?? "…";

    /// <summary>Whether a pooler that stands between was found to keep one backend for each session.</summary>
    public bool KeepsItsBackend { get; set; }

    public bool IsOpen => Connection.State == System.Data.ConnectionState.Open;

    /// <summary>The number of this run.</summary>
    public long Run { get; private set; }

    public static async Task<Session> OpenAsync(DatabaseAddress address, string database, bool create, CancellationToken cancellation, string? runAs = null)
    {
        var connection = create
            ? await DatabaseConnection.OpenOrCreateAsync(address, cancellation: cancellation)
            : await DatabaseConnection.OpenAsync(address, cancellation: cancellation);
        return new Session(connection, address, database, runAs);
    }

    /// <summary>Settings, lock and history in one round trip. Without a history the server answers with an error to the third question, and that is an answer.</summary>
    public DatabaseState ReadState(bool takeLock, CancellationToken cancellation)
    {
        DatabaseState? state = null;
        try
        {
            using var batch = new NpgsqlBatch(Connection);
            if (runAs is not null) batch.BatchCommands.Add(new NpgsqlBatchCommand(SetRole));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SessionSettings.Sql));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(LockQuestion(takeLock)));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(HistoryQueries.Claim));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(HistoryQueries.Applied));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(HistoryQueries.Unfinished));
            return Blocking.Run(Read, batch.Cancel, cancellation);

            DatabaseState Read()
            {
                using var reader = batch.ExecuteReader();
                state = StateReader.Beginning(reader);
                return StateReader.History(reader, state);
            }
        }
        catch (PostgresException missing) when (state is not null && missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            // The error has undone the settings; the lock is the session's and stays.
            Execute(runAs is null ? [SessionSettings.Sql] : [SetRole, SessionSettings.Sql], cancellation);
            return state!;
        }
        catch (PostgresException refused) when (state is null && runAs is not null && refused.SqlState is PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new RunnerException(ExitCode.Usage, $"{Connection.UserName} cannot act as {runAs} in {Database}: {refused.MessageText}. Nothing was changed.", $"Let the administrator run: grant {Identifier.Quote(runAs)} to {Identifier.Quote(Connection.UserName ?? "…")};", refused);
        }
    }

    /// <summary>Brings a history that an older version has written to the present format.</summary>
    public async Task UpgradeAsync(CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var statement in HistorySchema.Upgrade.Prepend("begin").Append("commit")) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Begins a run: from here on, the steps of any earlier one are refused by the fence.</summary>
    public void BeginRun(CancellationToken cancellation)
    {
        using var command = new NpgsqlCommand("update fltr_migrations.meta set run = run + 1, stopped_by = null returning run", Connection);
        Run = (long)Blocking.Run(command.ExecuteScalar, command.Cancel, cancellation)!;
    }

    /// <summary>Runs what is quickly done in one round trip, and waits for it in place.</summary>
    public void Execute(IEnumerable<string> statements, CancellationToken cancellation) => Execute(statements.Select(s => new NpgsqlBatchCommand(s)), cancellation);

    /// <inheritdoc cref="Execute(IEnumerable{string}, CancellationToken)" />
    public void Execute(IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellation)
    {
        using var batch = new NpgsqlBatch(Connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        Blocking.Run<object>(() => batch.ExecuteNonQuery(), batch.Cancel, cancellation);
    }

    /// <summary>Runs one statement. As a batch of one, since only a batch's failure says which statement it was.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(Connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ends a transaction that an error or a cancellation has left open. Cleaning up is not cancelled.</summary>
    public async Task RollbackAsync()
    {
        if (IsOpen) await ExecuteAsync("rollback", CancellationToken.None);
    }

    private string SetRole => $"set role {Identifier.Quote(runAs!)}";

    // Names that poolers have by custom: the backend's number would tell, too, unless the pooler passes it on.
    private string LockQuestion(bool takeLock) =>
        !takeLock ? "select 'false'::text"
        : KeepsItsBackend ? AdvisoryLock.TryLock
        : PoolerProbe.IsLikely(Address) ? "select null::text"
        : AdvisoryLock.TryLockOn(Connection.ProcessID);

    public ValueTask DisposeAsync()
    {
        Connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
