using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>Compares one database with its migrations, and takes it over when they are equal.</summary>
internal static class AdoptOne
{
    public static async Task<ExitCode> RunAsync(Targets targets, long version, DatabaseAddress? compareWith, RunnerOptions options, Screen screen, CancellationToken cancellation)
    {
        var (plan, address) = targets.All[0];
        if (address is null) throw new RunnerException(ExitCode.Usage, "There is no local PostgreSQL yet, so nothing to adopt.", $"Set {plan.ConnectionVariable} to the database that is to be taken over.");

        var lines = new LiveLines(screen);
        screen.Line(screen.Paint.Dim($"compares {address} with what the migrations make up to {version}"));
        await using var run = await AdoptRun.BeginAsync(plan, address, version, compareWith, options with { Tell = lines.Tell }, cancellation);

        foreach (var difference in run.Differences) screen.Line($"  {difference.Text}");
        foreach (var line in Script(run.Differences)) screen.Line(line);
        if (run.Ignored.Count > 0) screen.Line($"Not compared, because no migration uses it: {Lengths.List(run.Ignored)}.");

        var isEqual = run.Differences.Count == 0;
        if (isEqual) await run.RecordAsync(cancellation);
        foreach (var line in isEqual ? Adopted(plan.Database, run) : Refused(plan.Database, run, version)) screen.Line(line);
        if (compareWith is not null) screen.Line($"The migrations are in {compareWith} now; it can be dropped.");

        var code = isEqual ? ExitCode.Done : ExitCode.Findings;
        screen.Document(AdoptDocument.Of(plan.Database, address, version, run, code), json => json.AdoptDocument);
        return code;
    }

    private static IEnumerable<string> Script(IReadOnlyList<Difference> differences)
    {
        var statements = differences.SelectMany(d => d.Sql).ToList();
        if (statements.Count == 0) return [];

        // An index that is built concurrently waits for old transactions, and broken off by a timeout it is left invalid.
        var patient = statements.Where(t => t.Contains(" concurrently ", StringComparison.Ordinal)).ToList();
        var count = differences.Count(d => d.Sql.Count > 0);
        return
        [
            $"{Lengths.Count(count, "difference")} of names and comments {(count == 1 ? "ends" : "end")} with this script, which changes no row:",
            .. patient.Concat(["set lock_timeout = '2s';"]).Concat(statements.Except(patient)).Select(t => $"  {t}"),
        ];
    }

    private static IEnumerable<string> Adopted(string database, AdoptRun run) =>
    [
        $"Done: {database} is what the migrations make; {Lengths.Count(run.Versions.Count, "migration")} up to {run.Versions[^1].Version} {(run.Versions.Count == 1 ? "is" : "are")} recorded as applied.",
        "Held: contracts after them wait from now on.",
        $"Next: {ToolName.Text} up goes on from there.",
    ];

    private static IEnumerable<string> Refused(string database, AdoptRun run, long version) =>
    [
        $"Done: nothing was changed in {database}, which differs from the migrations up to {version} in {Lengths.Count(run.Differences.Count, "point")}.",
        $"Next: change the database, or write migrations that say what it is, then adopt again; {ToolName.Text} plan --all shows what each of them makes.",
    ];
}
