using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>withdraw</c>: takes an acknowledgement back, as when a service is rolled back.</summary>
internal static class WithdrawCommand
{
    public static Command Create()
    {
        var command = new Command("withdraw", "Take a service's acknowledgement of a change back.");
        var plans = new PlanOptions(command, builds: false);
        var service = new Argument<string>("service") { Description = "The service." };
        var change = new Argument<string>("change") { Description = "The change." };
        command.Arguments.Add(service);
        command.Arguments.Add(change);
        command.Do(async (parse, screen, cancellation) =>
        {
            var (who, what) = (parse.GetValue(service)!, parse.GetValue(change)!);
            var (plan, address) = await OneDatabase.FindAsync(plans, parse, screen, cancellation);
            await Acknowledging.WithdrawAsync(plan, address, who, what, cancellation);
            screen.Line($"{who} has taken its acknowledgement of {what} in {plan.Database} back: the contract waits for it again.");
            screen.Document(new AcknowledgementDocument(0, plan.Database, who, what, "withdrawn"), json => json.AcknowledgementDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
