using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>ack</c>: a service is rolled out and no longer uses what a change takes away.</summary>
internal static class AckCommand
{
    public static Command Create()
    {
        var command = new Command("ack", "Say for a service that it is ready for a change's contract.");
        var plans = new PlanOptions(command, builds: false);
        var service = new Argument<string>("service") { Description = "The service." };
        var change = new Argument<string>("change") { Description = "The change, as in [Contract(\"…\")]." };
        var build = new Option<string>("--build") { Description = "The build that runs everywhere now.", HelpName = "BUILD", DefaultValueFactory = _ => "" };
        command.Arguments.Add(service);
        command.Arguments.Add(change);
        command.Options.Add(build);
        command.Do(async (parse, screen, cancellation) =>
        {
            var (who, what) = (parse.GetValue(service)!, parse.GetValue(change)!);
            var (plan, address) = await OneDatabase.FindAsync(plans, parse, screen, cancellation);
            var awaited = Acknowledging.Awaited(plan, what);
            if (awaited.Count > 0 && !awaited.Contains(who))
            {
                throw new RunnerException(ExitCode.Usage, $"{what} does not wait for {who}: it waits for {Lengths.List(awaited)}.", "Look at the service's name in [assembly: SharedWith(…)].");
            }

            await Acknowledging.AcknowledgeAsync(plan, address, who, what, parse.GetValue(build)!, cancellation);
            screen.Line($"{who} has acknowledged {what} in {plan.Database}. To take it back: {ToolName.Text} withdraw {who} {what} --database {plan.Database}");
            screen.Document(new AcknowledgementDocument(0, plan.Database, who, what, "acknowledged"), json => json.AcknowledgementDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
