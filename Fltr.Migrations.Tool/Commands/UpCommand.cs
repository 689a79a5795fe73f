using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Runs;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>up</c>: applies what is pending.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var command = new Command("up", "Apply what is pending to all databases, or to one.");
        var plans = new PlanOptions(command);
        var identity = new IdentityOptions(command, copies: true);
        var claim = new Option<bool>("--claim") { Description = "Take an empty database whose name is not the plan's." };
        var wait = Shared.Length("--wait", "How long to wait for another runner (30m).");
        var patience = Shared.Length("--lock-patience", "How long to go on trying for the locks of one step (10m).");
        var precheck = Shared.Length("--precheck-timeout", "How long one precheck of the rows may read (5m).");
        command.Options.Add(claim);
        command.Options.Add(wait);
        command.Options.Add(patience);
        command.Options.Add(precheck);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            var targets = await plans.TargetsAsync(parse, selection, create: true, screen, cancellation);
            var usual = identity.Read(parse);
            var options = usual with
            {
                Claim = parse.GetValue(claim),
                RunnerPatience = parse.GetValue(wait) ?? usual.RunnerPatience,
                LockPatience = parse.GetValue(patience) ?? usual.LockPatience,
                PrecheckTimeout = parse.GetValue(precheck) ?? usual.PrecheckTimeout,
            };
            return await UpAll.RunAsync(targets, selection.IsOfProjects, options, screen, cancellation);
        });
        return command;
    }
}
