using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>Runs SQL on a session of its own.</summary>
internal static class Query
{
    /// <summary>Runs statements, each in its own transaction: the driver sends one statement a command.</summary>
    public static async Task RunAsync(DatabaseAddress address, params string[] statements)
    {
        await using var connection = await DatabaseConnection.OpenAsync(address);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The rows as text, columns separated by '|', as psql -At prints them.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DatabaseAddress address, string query)
    {
        await using var connection = await DatabaseConnection.OpenAsync(address);
        await using var command = new NpgsqlCommand(query, connection) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var columns = Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetString(column));
            rows.Add(string.Join('|', columns));
        }

        return rows;
    }

    /// <summary>The one value of the one row.</summary>
    public static async Task<string> ValueAsync(DatabaseAddress address, string query) => (await ReadAsync(address, query)).Single();
}
