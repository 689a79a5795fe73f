using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>stop</c>: ends a run that goes on somewhere else.</summary>
internal static class StopRunCommand
{
    public static Command Create()
    {
        var command = new Command("stop", "Stop a run of up or down, wherever it was started.");
        var plans = new PlanOptions(command, builds: false);
        var now = new Option<bool>("--now") { Description = "Cancel the statement that it is at, instead of waiting for its end." };
        command.Options.Add(now);
        command.Do(async (parse, screen, cancellation) =>
        {
            var (plan, address) = await OneDatabase.FindAsync(plans, parse, screen, cancellation);
            var sent = await StopRequest.SendAsync(plan, address, parse.GetValue(now), new RunnerOptions().Client, cancellation);
            var how = sent.IsCancelled ? "its statement was cancelled" : "it ends before its next step";
            screen.Line(sent.Runner is null
                ? $"No runner is at work in {plan.Database}."
                : $"The runner of {plan.Database} was told to stop: {how}. What it committed stays; {ToolName.Text} up goes on from there. It was {sent.Runner}");
            screen.Document(new StopDocument(0, plan.Database, sent.Runner?.ToString(), sent.IsCancelled), json => json.StopDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
