using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>Verifies one database after the other, and says what is to be done.</summary>
internal static class VerifyAll
{
    public static async Task<ExitCode> RunAsync(Targets targets, DatabaseAddress? compareWith, DatabaseAddress? against, Screen screen, CancellationToken cancellation)
    {
        var runs = new List<VerifyRun>();
        foreach (var (plan, address) in targets.All)
        {
            if (address is null) throw new RunnerException(ExitCode.Usage, $"There is no local PostgreSQL yet, so no {plan.Database} to verify.", "fltr-migrations up makes it.");

            var run = against is null
                ? await VerifyRun.ReadAsync(plan, address, compareWith, new RunnerOptions { Fold = Folding.RunAsync }, cancellation)
                : await VerifyRun.AgainstAsync(plan.Database, address, against, cancellation);
            if (runs.Count > 0) screen.Line();
            screen.Line($"{screen.Paint.Bold(plan.Database)}  {address.Display}{(against is null ? $": compared with its {Lengths.Count(run.Applied, "applied migration")}" : $": compared with {against.Display}")}");
            foreach (var line in Lines(run)) screen.Line(line);
            runs.Add(run);
        }

        if (compareWith is not null) screen.Line($"The migrations are in {compareWith} now; it can be dropped.");
        foreach (var line in Ending(runs, against)) screen.Line(line);
        var code = runs.Any(r => r.Drifts.Count > 0) ? ExitCode.Findings : ExitCode.Done;
        screen.Document(VerifyDocument.Of(runs, code), json => json.VerifyDocument);
        return code;
    }

    private static IEnumerable<string> Lines(VerifyRun run) =>
    [
        .. run.Unfinished.Select(v => $"  {v} is half applied: what it did so far counts as unexpected until up has finished it"),
        .. run.Drifts.Select(d => $"  {d.Difference.Text}{(d.Verdict == Verdict.Anticipated ? "; a pending migration will make it so, and this was done before it" : "")}"),
        .. run.Open.Select(o => $"  of an open change: {Standing(o)}"),
        .. run.Unseen.Count == 0 ? Enumerable.Empty<string>() : [$"  no database could be made here to compare with, and these cannot be seen without: {Lengths.List(run.Unseen)}"],
        .. run.Ignored.Count == 0 ? Enumerable.Empty<string>() : [$"  not compared, because no migration uses it: {Lengths.List(run.Ignored)}"],
    ];

    private static string Standing(Difference difference) => difference.Member is { } member
        ? $"{difference.Object}: {member} is {difference.Found ?? "none"} until a pending migration makes it {difference.Expected ?? "none"}"
        : $"{difference.Object} is there until a pending migration takes it away";

    private static IEnumerable<string> Ending(List<VerifyRun> runs, DatabaseAddress? against)
    {
        var drifted = runs.Where(r => r.Drifts.Count > 0).ToList();
        foreach (var run in runs.Except(drifted)) yield return $"Done: {run.Database} is what {(against is null ? "its migrations make" : "the other is")}.";
        foreach (var run in drifted) yield return $"Done: {run.Database} differs from {(against is null ? "what its migrations make" : "the other")} in {Lengths.Count(run.Drifts.Count, "point")}. Nothing was changed.";
        if (drifted.Count > 0 && against is null) yield return "Next: undo by hand what was done by hand, or write a migration that says it; a difference that stays makes the next migration fail where it counts.";
    }
}
