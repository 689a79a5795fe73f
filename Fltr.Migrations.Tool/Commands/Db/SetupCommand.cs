using System.CommandLine;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands.Db;

/// <summary><c>db setup --print</c>: the SQL with which an administrator makes a database ready for a role that may do no more than it must.</summary>
internal static class SetupCommand
{
    public static Command Create()
    {
        var command = new Command("setup", "Print the SQL that lets a plain role run migrations.");
        var plans = new PlanOptions(command, builds: false);
        var print = new Option<bool>("--print") { Description = "Print it: it is the administrator who runs it.", Required = true };
        var role = new Option<string?>("--role") { Description = "The role that is to run them (NAME_owner).", HelpName = "ROLE" };
        command.Options.Add(print);
        command.Options.Add(role);
        command.Do(async (parse, screen, cancellation) =>
        {
            var selection = await plans.PlansAsync(parse, screen, cancellation);
            if (selection.Plans.Count > 1)
            {
                throw new RunnerException(ExitCode.Usage, $"There are several databases: {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.", "Say which one with --database.");
            }

            var plan = selection.Plans[0];
            var owner = parse.GetValue(role) ?? $"{plan.Database}_owner";
            var schemas = plan.Entries.Select(plan.Read).SelectMany(m => m.Writes).Select(n => n.Schema).Append("public").Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal);
            var sql = DatabaseSetup.Sql(plan.Database, owner, schemas);
            screen.Line(sql);
            screen.Document(new SetupDocument(0, plan.Database, owner, sql), json => json.SetupDocument);
            return ExitCode.Done;
        });
        return command;
    }
}
