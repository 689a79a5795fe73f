using System.CommandLine;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>plan</c>: the SQL that up would run.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var command = new Command("plan", "Print the SQL of pending migrations, with commit lines and locks.");
        var plans = new PlanOptions(command);
        var version = new Argument<long?>("version") { Description = "Only this migration, applied or not.", Arity = ArgumentArity.ZeroOrOne, CustomParser = a => a.Tokens.Count == 0 ? null : Shared.Version("The version", a) };
        var all = new Option<bool>("--all") { Description = "Every migration of the plan, applied or not." };
        var offline = new Option<bool>("--offline") { Description = "Ask no database; print every migration." };
        command.Arguments.Add(version);
        command.Options.Add(all);
        command.Options.Add(offline);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            IReadOnlyList<PlannedDatabase> shown = parse.GetValue(version) is { } one ? One(selection, one)
                : parse.GetValue(all) || parse.GetValue(offline) ? [.. selection.Plans.Select(All)]
                : await PendingAsync(await plans.TargetsAsync(parse, selection, create: false, screen, cancellation), cancellation);
            if (screen.Json) screen.Document(PlanDocument.Of(shown), json => json.PlanDocument);
            else foreach (var line in SqlListing.Lines(shown, screen.Paint).Concat(shown.SelectMany(s => DeploymentListing.Lines(s.Plan.Database, s.Deployments, s.Born)))) screen.Line(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static PlannedDatabase All(PlanFile plan)
    {
        var migrations = plan.Entries.Select(plan.Read).ToList();
        return new PlannedDatabase(plan, migrations, new Dictionary<long, string>()) { Deployments = Deployment.Of(migrations, null, TimeProvider.System.GetUtcNow()) };
    }

    private static List<PlannedDatabase> One(PlanSelection selection, long version)
    {
        var found = selection.Plans.Select(All).Select(p => p with
        {
            Migrations = [.. p.Migrations.Where(m => m.Version == version)],
            Deployments = [.. p.Deployments.Where(d => d.Steps.Any(s => s.Version == version))],
        }).Where(p => p.Migrations.Count > 0).ToList();
        return found.Count > 0
            ? found
            : throw new RunnerException(ExitCode.Usage, $"{version} is in no plan of {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.", $"{ToolName.Text} plan --all lists what there is.");
    }

    private static async Task<List<PlannedDatabase>> PendingAsync(Targets targets, CancellationToken cancellation)
    {
        var shown = new List<PlannedDatabase>();
        foreach (var target in targets.All)
        {
            try
            {
                var report = await StatusCommand.ReadAsync(target, cancellation);
                var waiting = report.Schedule.Items.Where(i => i.Standing is Standing.Pending or Standing.Held).ToList();
                shown.Add(new PlannedDatabase(target.Plan, [.. waiting.Select(i => i.Migration!)], waiting.Where(i => i.Standing == Standing.Held).ToDictionary(i => i.Version, StatusTable.State))
                {
                    Deployments = waiting.All(i => i.Migration!.Change is null) ? [] : [.. Deployment.Of([.. target.Plan.Entries.Select(target.Plan.Read)], report.Schedule, report.Now).Where(d => !d.Done)],
                    Born = report.Schedule.Born,
                });
            }
            catch (ConnectionException closed)
            {
                throw new RunnerException(closed.Code, closed.Message, $"{closed.Remedy} Without a database: {ToolName.Text} plan --offline", closed);
            }
        }

        return shown;
    }
}

/// <summary>What is to be shown of one plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Migrations">The migrations.</param>
/// <param name="Held">Why some of them wait, by version.</param>
internal sealed record PlannedDatabase(PlanFile Plan, IReadOnlyList<PlannedMigration> Migrations, IReadOnlyDictionary<long, string> Held)
{
    /// <summary>The changes that they belong to.</summary>
    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    /// <summary>Whether the database is new, so that nothing waits.</summary>
    public bool Born { get; init; }
}
