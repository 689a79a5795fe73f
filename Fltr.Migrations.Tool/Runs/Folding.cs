using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Comparing;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>Lets the compiler fold a history. Without one, or with operations that do not fit, a database has to tell.</summary>
internal static class Folding
{
    public static async Task<FoldedHistory?> RunAsync(Seq<Operation> applied, Seq<Operation>? all, CancellationToken cancellation)
    {
        if (!CompilerProgram.IsThere) return null;

        var folder = Directory.CreateTempSubdirectory("fltr-verify-");
        try
        {
            var files = new List<string>();
            foreach (var operations in new[] { applied, all }.OfType<Seq<Operation>>())
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}.json"));
                await File.WriteAllTextAsync(files[^1], PlanJson.Write(operations), cancellation);
            }

            var lines = new List<string>();
            if (await CompilerProgram.RunAsync(["parts"], files, lines.Add, _ => { }, cancellation) != ExitCode.Done || lines.Count != files.Count) return null;

            var folded = lines.Select(PartsJson.Read).ToList();
            return new FoldedHistory(folded[0].Parts, folded.Count > 1 ? folded[1].Parts : null, [.. folded.SelectMany(f => f.Unseen).Distinct()]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
