using System.Diagnostics;
using System.Text.Json.Nodes;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Json;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Accuracy.Catalogs;

/// <summary>Histories read without a server: the catalog after each, and how long all of it took.</summary>
internal static class Replayed
{
    private const int Rounds = 5;

    public static IEnumerable<IMeasure> Measure(IReadOnlyList<History> histories)
    {
        var misses = new List<string>();
        var right = 0;
        foreach (var history in histories)
        {
            var catalog = Fold(history, misses);
            var differences = Unequal.Between(history.Expected, JsonNode.Parse(CatalogJson.Write(catalog)), $"catalog after replay: {history.Name}").ToList();
            misses.AddRange(differences);
            misses.AddRange(catalog.Unseen.Select(u => $"catalog after replay: {history.Name}: unseen {u.Object}: {u.Because}"));
            if (differences.Count == 0) right++;
        }

        yield return new Measure("histories: catalogs after replay that equal PostgreSQL's", right, histories.Count, 1, misses);

        // The code is warm now, as it is in a build that has read a migration or two; the least of some rounds is that of a machine with time for it.
        yield return new Speed("histories: seconds to read and fold all of them", Enumerable.Range(0, Rounds).Min(_ => Seconds(histories)), 1);
    }

    private static double Seconds(IReadOnlyList<History> histories)
    {
        var started = Stopwatch.StartNew();
        foreach (var history in histories) Fold(history, []);
        return started.Elapsed.TotalSeconds;
    }

    private static Catalog Fold(History history, List<string> misses)
    {
        var fold = new Fold(Catalog.Empty);
        foreach (var file in history.Files.Select(f => f.Path).Prepend(history.Prepare).OfType<string>())
        {
            foreach (var statement in fold.Read(File.ReadAllText(file), _ => default(Source)))
            {
                if (statement.Lowered.Problem is { } problem) misses.Add($"catalog after replay: {history.Name}: {Path.GetFileName(file)}@{problem.At}: {problem.Message}");
            }

            fold.BeginSession();
        }

        return fold.Catalog;
    }
}
