using System.Text;
using System.Text.Json.Nodes;
using Fltr.Migrations.Bench;
using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Live;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Accuracy.Catalogs;

/// <summary>Applies histories to a server of its own as their index says, and reads what is there then.</summary>
internal static class LiveReplay
{
    public static async Task<Measure> MeasureAsync(IReadOnlyList<History> histories)
    {
        // Not a temporary folder of .NET: the server's account may be another one and has to enter it.
        var folder = Path.Combine(Path.GetTempPath(), $"fltr-accuracy-{Guid.NewGuid():N}");
        try
        {
            await using var server = await Server.StartAsync(folder, fsync: false);
            var misses = new List<string>();
            var right = 0;
            foreach (var history in histories)
            {
                var differences = Unequal.Between(history.Expected, await ReadAsync(server, history, Path.Combine(folder, "script.sql")), $"live catalog: {history.Name}").ToList();
                misses.AddRange(differences);
                if (differences.Count == 0) right++;
            }

            return new Measure("histories: live catalogs that equal PostgreSQL's", right, histories.Count, 1, misses);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<JsonNode> ReadAsync(Server server, History history, string script)
    {
        // One of them sets a search_path for the database of its name.
        var database = $"h_{history.Name.Replace('-', '_')}";
        await server.RenewAsync(database);
        await File.WriteAllTextAsync(script, Script(history));
        var result = await ChildProcess.RunAsync([server.Psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", server.Url(database), "-f", script], CancellationToken.None);
        if (result.ExitCode != 0) throw new BenchFailure($"{history.Name} does not apply to PostgreSQL {server.Version}:\n{result.Output}");

        await using var connection = await DatabaseConnection.OpenAsync(DatabaseAddress.Parse(server.Url(database)));
        return JsonNode.Parse(CatalogJson.Write(await LiveCatalog.ReadAsync(connection, [], CancellationToken.None)))!;
    }

    // A session a file, as the tools behind these histories have it.
    private static string Script(History history)
    {
        var script = new StringBuilder();
        if (history.Prepare is not null) script.AppendLine($"\\i '{history.Prepare}'");
        foreach (var file in history.Files) script.AppendLine("\\c -").AppendLine(file.IsTransaction ? $"begin;\n\\i '{file.Path}'\ncommit;" : $"\\i '{file.Path}'");
        return script.ToString();
    }
}
