using System.Runtime.CompilerServices;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Live;
using Npgsql;

namespace Fltr.Migrations.Database.Tests.Live;

/// <summary>Scripts as people write them, each about one subject: what they are understood to make is what a server has afterwards.</summary>
public sealed class ReplayedScripts
{
    [Postgres15Fact]
    public async Task A_script_is_replayed_as_the_server_has_it()
    {
        var scripts = Directory.GetFiles(Path.Combine(Here(), "Scripts"), "*.sql").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            var text = await File.ReadAllTextAsync(script);
            await using var database = await ThrowawayDatabase.CreateAsync();
            await using var connection = await DatabaseConnection.OpenAsync(database.Direct);
            foreach (var statement in Splitter.Split(text))
            {
                await using var command = new NpgsqlCommand(statement.Text, connection);
                await command.ExecuteNonQueryAsync();
            }

            var fold = new Fold(Catalog.Empty);
            Assert.All(fold.Read(text, _ => default).ToList(), s => Assert.Null(s.Lowered.Problem));

            var read = await LiveCatalog.ReadAsync(connection, [], CancellationToken.None);
            var differences = Differences.FindBetween(CatalogParts.Of(fold.Catalog), CatalogParts.Of(read)).Select(d => $"{d.Kind} {d.Object} {d.Member}: the server has {d.Expected}, said {d.Found}").ToList();
            Assert.True(differences.Count == 0, $"{Path.GetFileName(script)}:\n{string.Join('\n', differences)}");
            Assert.Equal(CatalogJson.Write(read), CatalogJson.Write(fold.Catalog));
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
