using Fltr.Migrations.Sql;
using Npgsql;
using static Npgsql.PostgresErrorCodes;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>Creates the database an address names. Any number of runners may do so at once.</summary>
public static class DatabaseCreation
{
    /// <summary>Creates the database, and says whether it was this call that made it; one that is there already is left alone.</summary>
    public static async Task<bool> CreateAsync(DatabaseAddress address, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var connection = await OpenMaintenanceAsync(address, patience, cancellation).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);

        // template1 cannot be copied while a session is in it, and then that session is ours.
        var template = connection.Database == "template1" ? " TEMPLATE template0" : "";
        var statement = $"CREATE DATABASE {Identifier.Quote(address.Database)}{template}";
        var command = new NpgsqlCommand(statement, connection);
        await using var __ = command.ConfigureAwait(false);
        try
        {
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException lost) when (lost.SqlState is DuplicateDatabase or UniqueViolation)
        {
            // Whoever loses the race sees 42P04, or 23505 from pg_database's own index when both were past the check.
            return false;
        }
        catch (PostgresException refusal)
        {
            throw Refused(refusal, address);
        }
    }

    /// <summary>A session to the server, in a database that every server has.</summary>
    internal static async Task<NpgsqlConnection> OpenMaintenanceAsync(DatabaseAddress address, TimeSpan? patience, CancellationToken cancellation)
    {
        try
        {
            return await DatabaseConnection.OpenAsync(address.WithDatabase("postgres"), patience, cancellation).ConfigureAwait(false);
        }
        catch (ConnectionException closed) when (closed.Problem is ConnectionProblem.DatabaseMissing or ConnectionProblem.NoRight or ConnectionProblem.NotAdmitted)
        {
            return await FallBackAsync(address, closed, patience, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<NpgsqlConnection> FallBackAsync(DatabaseAddress address, ConnectionException closed, TimeSpan? patience, CancellationToken cancellation)
    {
        try
        {
            return await DatabaseConnection.OpenAsync(address.WithDatabase("template1"), patience, cancellation).ConfigureAwait(false);
        }
        catch (ConnectionException)
        {
            throw new ConnectionException(
                closed.Problem,
                $"{address}: the server has no database {address.Database}, and neither postgres nor template1 can be entered to create it: {closed.Message}",
                ByAdministrator(address),
                closed);
        }
    }

    private static ConnectionException Refused(PostgresException refusal, DatabaseAddress address) =>
        refusal.SqlState == InsufficientPrivilege
            ? new(ConnectionProblem.NoRight, $"{address}: the server has no database {address.Database}, and role {address.User} may not create one.", ByAdministrator(address), refusal)
            : new(ConnectionProblem.Other, $"{address}: database {address.Database} could not be created: {refusal.MessageText} ({refusal.SqlState}).", ByAdministrator(address), refusal);

    private static string ByAdministrator(DatabaseAddress address)
    {
        var owner = address.User is null ? "" : $" OWNER {Identifier.Quote(address.User)}";
        return $"Let the server's administrator run: CREATE DATABASE {Identifier.Quote(address.Database)}{owner};";
    }
}
