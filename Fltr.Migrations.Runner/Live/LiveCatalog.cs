using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>Reads the catalog of a database, PostgreSQL 12 to 18, from the server's own tables (manual, chapter System Catalogs) in two round trips.</summary>
public static class LiveCatalog
{
    // Constants within an expression come out as these settings say; with an empty path every name comes out with its schema.
    private const string Settings = """
        select set_config('search_path', '', true), set_config('extra_float_digits', '1', true), set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, MDY', true),
          set_config('intervalstyle', 'postgres', true), set_config('bytea_output', 'hex', true), set_config('quote_all_identifiers', 'off', true)
        """;

    /// <summary>Reads it in one transaction that changes nothing.</summary>
    /// <param name="connection">A session without a transaction.</param>
    /// <param name="without">Schemas that are left out.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Task<Catalog> ReadAsync(NpgsqlConnection connection, IEnumerable<string> without, CancellationToken cancellation) =>
        Task.FromResult(Read(connection, without, [], cancellation).ToCatalog());

    /// <summary>Reads it with what a catalog has no word for: each thing with its schema.</summary>
    internal static (Catalog Catalog, IReadOnlyList<(string Schema, string What)> Beyond) ReadAll(NpgsqlConnection connection, IEnumerable<string> without, CancellationToken cancellation)
    {
        var objects = Read(connection, without, [new Beyond()], cancellation);
        return (objects.ToCatalog(), objects.Beyond);
    }

    private static LiveObjects Read(NpgsqlConnection connection, IEnumerable<string> without, ILiveFamily[] last, CancellationToken cancellation)
    {
        var objects = new LiveObjects(without);
        Run(connection, ["begin isolation level repeatable read read only", Settings], Relations(), [], objects, cancellation);
        Run(connection, [], [.. Others(), .. last], ["commit"], objects, cancellation);
        return objects;
    }

    private static void Run(NpgsqlConnection connection, string[] before, ILiveFamily[] families, string[] after, LiveObjects objects, CancellationToken cancellation)
    {
        var major = connection.PostgreSqlVersion.Major;
        using var batch = new NpgsqlBatch(connection);
        foreach (var sql in before) batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        foreach (var family in families)
        {
            var command = new NpgsqlBatchCommand(family.Sql(major));
            if (family.Parameter(objects) is { } parameter) command.Parameters.Add(parameter);
            batch.BatchCommands.Add(command);
        }

        foreach (var sql in after) batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        Blocking.Run(Read, batch.Cancel, cancellation);

        LiveObjects Read()
        {
            using var reader = batch.ExecuteReader();
            var rows = new Rows(reader);
            for (var i = 0; i < families.Length; i++)
            {
                if (i > 0 || before.Length > 0) reader.NextResult();
                while (reader.Read()) families[i].Read(rows, objects);
            }

            while (reader.NextResult()) continue;
            return objects;
        }
    }

    // What others refer to comes first.
    private static ILiveFamily[] Relations() =>
        [new Comments(), new ExtensionMembers(), new Schemas(), new Extensions(), new Relations(), new Columns(), new Parents(), new OperatorClasses(), new Indexes()];

    private static ILiveFamily[] Others() =>
        [new IndexTexts(), new Constraints(), new Sequences(), new Triggers(), new Policies(), new EnumLabels(), new Domains(), new Ranges(), new Routines(), new ViewUses()];
}
