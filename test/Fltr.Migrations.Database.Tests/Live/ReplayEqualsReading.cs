using System.Data;
using System.Globalization;
using System.Text;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Live;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Live;

/// <summary>What SQL is understood to make is what a server has afterwards: random schemas, and one random change of each.</summary>
public sealed class ReplayEqualsReading
{
    private const int Creations = 14;
    private const int Changes = 8;
    private const int Shown = 5;
    private const int Workers = 2;

    /// <summary>How many schemas: some in every test run, thousands where somebody asks for a proof.</summary>
    private static readonly int _schemas = Environment.GetEnvironmentVariable("FLTR_TEST_SCHEMAS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 25;

    [Postgres15Fact]
    public async Task A_random_schema_and_a_random_change_of_it_are_replayed_as_the_server_has_them()
    {
        // The server works while we read, and the other way round.
        var found = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WrongAsync(worker))));
        var wrong = found.SelectMany(w => w).ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {_schemas} are not as the server has them.\n{string.Join("\n\n", wrong.Take(Shown))}");
    }

    private static async Task<List<string>> WrongAsync(int worker)
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var wrong = new List<string>();
        for (var seed = 1 + worker; seed <= _schemas; seed += Workers)
        {
            await using var connection = await DatabaseConnection.OpenAsync(database.Direct);
            foreach (var statement in (string[])["drop schema if exists app cascade", "drop schema public cascade", "create schema public"]) await RunAsync(connection, statement);
            if (await DifferenceAsync(connection, seed) is { } difference) wrong.Add(difference);
        }

        return wrong;
    }

    private static async Task<string?> DifferenceAsync(NpgsqlConnection connection, int seed)
    {
        var statements = new RandomStatements(seed);
        var catalog = Catalog.Empty;
        var ran = new StringBuilder();

        // Of an internal error of the server, and there are some, the connection ends: then so does the schema.
        for (var i = 0; i <= Creations + Changes && connection.State == ConnectionState.Open; i++)
        {
            var statement = i <= Creations ? statements.Creation(catalog) : statements.Change(catalog);
            if (!await RunAsync(connection, statement)) continue;

            ran.Append(statement).Append(";\n");
            var fold = new Fold(catalog);
            var problem = fold.Read(statement, _ => default).Select(f => f.Lowered.Problem).FirstOrDefault(p => p is not null);
            if (problem is not null) return $"Seed {seed}: the server takes this, and we say {problem.Message}\n{ran}";

            catalog = fold.Catalog;
            if (i < Creations) continue;

            // The schema, and then every change of it.
            var read = await LiveCatalog.ReadAsync(connection, [], CancellationToken.None);
            if (CatalogJson.Write(read) == CatalogJson.Write(catalog) && Differences.Find(CatalogParts.Of(catalog), CatalogParts.Of(read)).Count == 0) continue;
            return $"Seed {seed}: {string.Join("\n  ", Differences.FindBetween(CatalogParts.Of(catalog), CatalogParts.Of(read)).Select(d => $"{d.Kind} {d.Object} {d.Member}: the server has {d.Expected}, said {d.Found}"))}\n{ran}";
        }

        return null;
    }

    private static async Task<bool> RunAsync(NpgsqlConnection connection, string statement)
    {
        try
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }
}
