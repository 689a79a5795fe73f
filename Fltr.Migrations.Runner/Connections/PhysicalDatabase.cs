using Npgsql;

namespace Fltr.Migrations.Runner.Connections;

/// <summary>Which database an address really leads to: two names of one host, or a pooler, do not make two of it.</summary>
/// <param name="System">The identifier that initdb gave the server's data.</param>
/// <param name="Oid">The database's number in it.</param>
public sealed record PhysicalDatabase(string System, long Oid)
{
    /// <summary>Asks the server; null when it has no such database.</summary>
    public static async Task<PhysicalDatabase?> FindAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await DatabaseConnection.OpenAsync(address, cancellation: cancellation).ConfigureAwait(false);
            await using var command = new NpgsqlCommand(
                "select (select system_identifier::text from pg_catalog.pg_control_system()), (select oid::bigint from pg_catalog.pg_database where datname = current_database())", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await reader.ReadAsync(cancellation).ConfigureAwait(false);
            return new PhysicalDatabase(reader.GetString(0), reader.GetInt64(1));
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
        {
            return null;
        }
    }
}
