using Npgsql;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>Drops databases for comparison, those of runs that were killed as well.</summary>
internal static class Leftovers
{
    private const int Tries = 40;

    // A role sees the sessions of others only as far as it may; it can drop only its own databases anyway.
    private const string Abandoned = """
        select d.datname::text from pg_catalog.pg_database d
        where d.datname ~ '^fltr_adopt_[0-9a-f]{12}$' and pg_catalog.pg_has_role(d.datdba, 'USAGE')
          and not exists (select 1 from pg_catalog.pg_stat_activity a where a.datid = d.oid)
        """;

    public static async Task DropAsync(NpgsqlConnection server, CancellationToken cancellation)
    {
        var names = new List<string>();
        await using (var command = new NpgsqlCommand(Abandoned, server))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) names.Add(reader.GetString(0));
        }

        foreach (var name in names) await DropAsync(server, name, cancellation);
    }

    /// <summary>A session that was just closed is in the database for another moment, on the server's side.</summary>
    public static async Task DropAsync(NpgsqlConnection server, string database, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync(server, $"drop database if exists {database}", cancellation);
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse && attempt < Tries)
            {
                await Task.Delay(50, cancellation);
            }
        }
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
