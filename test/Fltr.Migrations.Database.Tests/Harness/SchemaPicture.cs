using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Harness;

/// <summary>A database's schema as ordered lines of text; two databases are equal when their pictures are.</summary>
internal sealed record SchemaPicture(IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    public static async Task<SchemaPicture> OfAsync(DatabaseAddress address, params string[] without)
    {
        await using var connection = await DatabaseConnection.OpenAsync(address);

        // With an empty path every name within a definition comes out with its schema.
        await using (var path = new NpgsqlCommand("select set_config('search_path', '', false)", connection))
            await path.ExecuteNonQueryAsync();

        var lines = new List<string>();
        foreach (var query in SchemaQueries.All)
        {
            await using var command = new NpgsqlCommand(SchemaQueries.Namespaces + query, connection);
            command.Parameters.Add(new NpgsqlParameter { Value = string.Join(',', without) });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                lines.Add(reader.GetString(0));
        }

        return new SchemaPicture(lines);
    }

    /// <summary>Fails with the lines that only one of the two has.</summary>
    public void MustEqual(SchemaPicture other)
    {
        var missing = Lines.Except(other.Lines).Select(line => "- " + line);
        var extra = other.Lines.Except(Lines).Select(line => "+ " + line);
        var differences = missing.Concat(extra).ToList();
        Assert.True(differences.Count == 0, "The schemas differ (- first only, + second only):\n" + string.Join('\n', differences));
        Assert.Equal(Lines, other.Lines);
    }

    public bool Equals(SchemaPicture? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
