using System.Text.Json;
using Fltr.Migrations.Catalogs.Comparing;
using Npgsql;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>Reads the schema of a database. Two databases have the same schema when their parts are equal.</summary>
internal static class SchemaParts
{
    /// <summary>Reads it in one transaction and one round trip.</summary>
    /// <param name="connection">A session without a transaction.</param>
    /// <param name="without">Schemas that are left out.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<SchemaPart>> ReadAsync(NpgsqlConnection connection, IEnumerable<string> without, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("begin read only"));

        // With an empty path every name within a definition comes out with its schema.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local search_path = ''"));
        var excluded = string.Join(',', without);
        foreach (var query in PartQueries.All)
        {
            var command = new NpgsqlBatchCommand(query);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = excluded });
            batch.BatchCommands.Add(command);
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        var parts = new List<SchemaPart>();
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        do
        {
            while (await reader.ReadAsync(cancellation)) parts.Add(Part(reader));
        }
        while (await reader.NextResultAsync(cancellation));

        return parts;
    }

    private static SchemaPart Part(NpgsqlDataReader reader) => new(
        Enum.Parse<PartKind>(reader.GetString(0)),
        reader.GetString(1),
        reader.IsDBNull(2) ? null : reader.GetString(2),
        reader.GetString(3),
        reader.GetInt32(4),
        Members(reader.GetString(5)),
        reader.IsDBNull(6) ? null : reader.GetString(6));

    private static List<PartMember> Members(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(p => new PartMember(p.Name, p.Value.GetString()!))];
    }
}
