using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Runs;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>down</c>: undoes the newest migrations of one database.</summary>
internal static class DownCommand
{
    public static Command Create()
    {
        var command = new Command("down", "Undo the last migration of a database, or all after a version.");
        var plans = new PlanOptions(command, builds: false);
        var identity = new IdentityOptions(command);
        var to = new Option<long?>("--to") { Description = "The version that is to be the newest one; 0 undoes all.", HelpName = "VERSION", CustomParser = a => Shared.Version("--to", a) };
        var yes = new Option<bool>("--yes") { Description = "Do it although rows or values are lost." };
        var wait = Shared.Length("--wait", "How long to wait for another runner (30m).");
        command.Options.Add(to);
        command.Options.Add(yes);
        command.Options.Add(wait);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            if (selection.Plans.Count > 1)
            {
                throw new RunnerException(ExitCode.Usage, $"There are several databases: {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.", $"Say which one: {ToolName.Text} down --database {selection.Plans[0].Database}");
            }

            var targets = await plans.TargetsAsync(parse, selection, create: false, screen, cancellation);
            var usual = identity.Read(parse);
            var options = usual with { RunnerPatience = parse.GetValue(wait) ?? usual.RunnerPatience };
            return await DownOne.RunAsync(targets, parse.GetValue(to), parse.GetValue(yes), options, screen, cancellation);
        });
        return command;
    }
}
