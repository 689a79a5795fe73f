using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Runs;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>adopt</c>: takes over a database that another tool has made.</summary>
internal static class AdoptCommand
{
    public static Command Create()
    {
        var command = new Command("adopt", "Take over a live database that another tool made, when it is what the migrations make up to a version.");
        var plans = new PlanOptions(command, builds: false);
        var version = new Option<long?>("--as-of") { Description = "The last migration that the database has.", HelpName = "VERSION", Required = true, CustomParser = a => Shared.Version("--as-of", a) };
        var compareWith = new Option<string?>("--compare-with") { Description = "An empty database to compare with, as a URL or the variable that holds it; otherwise one is made on the same server and dropped again.", HelpName = "URL" };
        var wait = Shared.Length("--wait", "How long to wait for another runner (30m).");
        command.Options.Add(version);
        command.Options.Add(compareWith);
        command.Options.Add(wait);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            if (selection.Plans.Count > 1)
            {
                throw new RunnerException(
                    ExitCode.Usage, $"There are several databases: {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.", $"Say which one: {ToolName.Text} adopt --as-of {parse.GetValue(version)} --database {selection.Plans[0].Database}");
            }

            var lent = LentAddress.Read("--compare-with", parse.GetValue(compareWith));
            var targets = await plans.TargetsAsync(parse, selection, create: false, screen, cancellation);
            var options = new RunnerOptions { RunnerPatience = parse.GetValue(wait) ?? new RunnerOptions().RunnerPatience };
            return await AdoptOne.RunAsync(targets, parse.GetValue(version)!.Value, lent, options, screen, cancellation);
        });
        return command;
    }
}
