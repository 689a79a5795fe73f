using System.Diagnostics;

namespace Fltr.Migrations.Accuracy;

/// <summary>Both parsers as programs over the same files, in turns: what one disturbs, it disturbs for both.</summary>
internal static class ParserRace
{
    private const int Rounds = 5;

    /// <summary>The race, or none when the oracle's own parser is not installed: <c>npm ci</c> in the folder of oracle.mjs, or in a copy of it that the variable names.</summary>
    public static IEnumerable<IMeasure> Run(string corpus)
    {
        var oracle = Environment.GetEnvironmentVariable("FLTR_ORACLE") ?? Path.Combine(corpus, "oracle");
        if (!Directory.Exists(Path.Combine(oracle, "node_modules"))) yield break;

        string[] files = [.. Directory.GetFiles(Path.Combine(corpus, "regress", "pg16"), "*.sql").Order(StringComparer.Ordinal)];
        var compiler = Path.Combine(AppContext.BaseDirectory, "Fltr.Migrations.Compiler");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(Seconds("node", [Path.Combine(oracle, "oracle.mjs"), "--pg=16", .. files]));
            ours.Add(Seconds(compiler, ["sql", "statements", .. files]));
        }

        yield return new Speed($"regress: time to parse beside PostgreSQL's parser ({theirs.Min():F2} s)", ours.Min() / theirs.Min(), 0.5);
    }

    private static double Seconds(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return clock.Elapsed.TotalSeconds;
    }
}
