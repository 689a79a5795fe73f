using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db protect</c> and <c>db unprotect</c>: whether a database takes only plans from a clean commit.</summary>
internal static class ProtectCommand
{
    public static Command Create(bool protects)
    {
        var command = protects
            ? new Command("protect", "Let a database take only plans from a clean commit.")
            : new Command("unprotect", "Let a database take any plan again.");
        var plans = new PlanOptions(command, builds: false);
        var identity = new IdentityOptions(command);
        var name = new Argument<string>("name") { Description = "The database, by its logical name." };
        command.Arguments.Add(name);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = (await plans.PlansAsync(parse, screen, cancellation)).Of(parse.GetValue(name)!);
            var (plan, address) = (await plans.TargetsAsync(parse, selection, create: false, screen, cancellation)).All[0];
            if (address is null) throw new RunnerException(ExitCode.Usage, $"There is no local PostgreSQL yet, so no {plan.Database}.");

            var changed = await Protection.SetAsync(plan, address, protects, identity.Read(parse), cancellation);
            screen.Line($"{plan.Database} {(changed ? "is" : "was already")} {(protects ? "protected: it takes plans from a clean commit only" : "not protected: it takes any plan")}.");
            screen.Document(new ProtectionDocument(0, plan.Database, protects, changed), json => json.ProtectionDocument);
            return ExitCode.Done;
        });
        return command;
    }

    private static PlanSelection Of(this PlanSelection selection, string name)
    {
        var wanted = selection.Plans.Where(p => p.Database == name).ToList();
        return wanted.Count > 0
            ? selection with { Plans = wanted }
            : throw new RunnerException(ExitCode.Usage, $"No plan is for {name}.", $"There is {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.");
    }
}
