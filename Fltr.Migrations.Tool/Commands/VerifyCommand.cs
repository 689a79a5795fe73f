using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Output;
using Fltr.Migrations.Tool.Runs;

namespace Fltr.Migrations.Tool.Commands;

/// <summary><c>verify</c>: holds live databases against the migrations that were applied to them.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Compare live databases with what their applied migrations make; ends with 1 when there is drift.");
        var plans = new PlanOptions(command, builds: false);
        var compareWith = new Option<string?>("--compare-with") { Description = "An empty database to make the expected schema in, as a URL or the variable that holds it; otherwise one is made on the same server and dropped again.", HelpName = "URL" };
        var against = new Option<string?>("--against") { Description = "Another live database to compare with instead of the migrations, as a URL or the variable that holds it.", HelpName = "URL" };
        command.Options.Add(compareWith);
        command.Options.Add(against);
        command.Validators.Add(result =>
        {
            if (result.GetValue(compareWith) is not null && result.GetValue(against) is not null) result.AddError("--compare-with and --against exclude each other: --against needs no database to make a schema in.");
        });
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            var lent = LentAddress.Read("--compare-with", parse.GetValue(compareWith));
            var other = LentAddress.Read("--against", parse.GetValue(against));
            if ((lent ?? other) is not null && selection.Plans.Count > 1)
            {
                throw new RunnerException(ExitCode.Usage, $"There are several databases: {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.", "Say which one with --database.");
            }

            var targets = await plans.TargetsAsync(parse, selection, create: false, screen, cancellation);
            return await VerifyAll.RunAsync(targets, lent, other, screen, cancellation);
        });
        return command;
    }
}
