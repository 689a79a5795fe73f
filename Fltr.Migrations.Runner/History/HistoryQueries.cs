using System.Globalization;
using System.Text.Json;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;
using Npgsql;

namespace Fltr.Migrations.Runner.History;

/// <summary>Reads the history. What a run asks first it asks for as text; the rest needs no type loading either: text, bigint, boolean.</summary>
internal static class HistoryQueries
{
    /// <summary>What a newer format has added is asked for through JSON, so that one question reads every format.</summary>
    public const string Claim = """
        select format::text, database, environment, born::text, run::text, system_identifier, database_oid::text, to_jsonb(m) ->> 'timeline', to_jsonb(m) ->> 'protected',
               (extract(epoch from (to_jsonb(m) ->> 'waits_from')::timestamptz) * 1000000)::bigint::text
        from fltr_migrations.meta as m
        """;

    public const string Applied = "select version::text, checksum from fltr_migrations.history where state = 'applied' order by history.version";

    public const string Unfinished = "select direction, version::text, checksum, operation::text, form, step::text, done::text from fltr_migrations.step order by step.version, step.operation, step.step";

    private const string Details = """
        select version, checksum, name, description, owner, phase, change,
               (extract(epoch from finished_at) * 1000000)::bigint, (extract(epoch from finished_at - started_at) * 1000000)::bigint, applied_by || ', ' || client,
               array_to_json(reads)::text, array_to_json(writes)::text
        from fltr_migrations.history where state = 'applied' order by version
        """;

    public static async Task<IReadOnlyList<AppliedMigration>> DetailsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Details, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<AppliedMigration>();
        while (await reader.ReadAsync(cancellation))
        {
            applied.Add(new AppliedMigration(reader.GetInt64(0), reader.GetString(1), reader.GetString(2))
            {
                Description = Text(reader, 3),
                Owner = Text(reader, 4),
                Phase = Enum.Parse<Phase>(reader.GetString(5), ignoreCase: true),
                Change = Text(reader, 6),
                AppliedAt = Microseconds(reader.GetInt64(7)),
                Took = TimeSpan.FromMicroseconds(reader.GetInt64(8)),
                AppliedBy = reader.GetString(9),
                Reads = Names(reader.GetString(10)),
                Writes = Names(reader.GetString(11)),
            });
        }

        return applied;
    }

    /// <summary>The applied migrations in the order of their versions, each with the operations that it consisted of.</summary>
    public static async Task<IReadOnlyList<(AppliedMigration Migration, Seq<Operation> Operations)>> OperationsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select version, checksum, name, operations::text from fltr_migrations.history where state = 'applied' order by version", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<(AppliedMigration, Seq<Operation>)>();
        while (await reader.ReadAsync(cancellation))
        {
            applied.Add((new AppliedMigration(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)), PlanJson.ReadOperations(reader.GetString(3))));
        }

        return applied;
    }

    /// <summary>The steps that undo a migration, as JSON; null when there is no way back.</summary>
    public static async Task<string?> DownAsync(NpgsqlConnection connection, long version, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select down::text from fltr_migrations.history where state = 'applied' and version = $1", connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    public static DateTimeOffset Microseconds(long sinceEpoch) => DateTimeOffset.UnixEpoch.AddMicroseconds(sinceEpoch);

    public static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A PostgreSQL array constant of names, to be cast on the server.</summary>
    public static string ArrayConstant(IEnumerable<Name> names)
    {
        var items = names.Select(n => $"\"{NameJson.Format(n).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        return string.Create(CultureInfo.InvariantCulture, $"{{{string.Join(',', items)}}}");
    }

    private static List<Name> Names(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(e => NameJson.Parse(e.GetString()!))];
    }
}
