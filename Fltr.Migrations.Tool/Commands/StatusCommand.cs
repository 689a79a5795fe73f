using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>status</c>: what stands where.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Show which migrations are applied, pending, held or ahead.");
        var plans = new PlanOptions(command);
        var failOn = new Option<FailOn[]>("--fail-on") { Description = "End with 1 when there is such a one: pending, or held-older-than=14d; may be said several times.", HelpName = "WHAT", CustomParser = FailOn.Parse };
        command.Options.Add(failOn);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            var targets = await plans.TargetsAsync(parse, selection, create: false, screen, cancellation);
            var reports = new List<StatusReport>();
            foreach (var target in targets.All)
            {
                var report = await ReadAsync(target, cancellation);
                if (!screen.Json) Show(target, report, reports.Count == 0, screen);
                reports.Add(report);
            }

            var found = (parse.GetValue(failOn) ?? []).SelectMany(f => reports.SelectMany(f.Find)).ToList();
            foreach (var finding in found) screen.Show(new Problem(ExitCode.Findings, finding, null));
            var code = found.Count > 0 || reports.Any(r => r.Schedule.Refusals.Count > 0) ? ExitCode.Findings : ExitCode.Done;
            screen.Document(StatusDocument.Of(targets, reports, code), json => json.StatusDocument);
            return code;
        });
        return command;
    }

    /// <summary>A local server that was never started has no database, so everything is pending.</summary>
    public static Task<StatusReport> ReadAsync(Target target, CancellationToken cancellation)
    {
        if (target.Address is { } address) return StatusReport.ReadAsync(target.Plan, address, new RunnerOptions(), cancellation);

        var now = TimeProvider.System.GetUtcNow();
        var pending = target.Plan.Entries.Select(target.Plan.Read).ToList();
        return Task.FromResult(new StatusReport(target.Plan.Database, Schedule.Make(pending, [], target.Plan.Entries, new HashSet<long>(), born: true, now), now, null));
    }

    private static string Marks(StatusReport report) => $"{(report.Environment is { } environment ? $"  {environment}" : "")}{(report.IsProtected ? "  protected" : "")}";

    private static void Show(Target target, StatusReport report, bool first, Screen screen)
    {
        if (!first) screen.Line();
        screen.Line($"{screen.Paint.Bold(report.Database)}  {target.Address?.Display ?? "the local PostgreSQL, not started yet"}{Marks(report)}");
        foreach (var line in StatusTable.Lines(report, screen)) screen.Line(line);
        foreach (var line in Emergency.Lines(report)) screen.Line(screen.Paint.Waiting(line));
        foreach (var refusal in report.Schedule.Refusals) screen.Show(new Problem(ExitCode.Findings, refusal, null));
    }
}
