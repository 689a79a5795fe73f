using System.CommandLine;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>The database that a command is about, where it can be about one only.</summary>
internal static class OneDatabase
{
    /// <exception cref="RunnerException">There are several and none was named, or there is no server yet.</exception>
    public static async Task<(PlanFile Plan, DatabaseAddress Address)> FindAsync(PlanOptions plans, ParseResult parse, Screen screen, CancellationToken cancellation)
    {
        var selection = await plans.PlansAsync(parse, screen, cancellation);
        if (selection.Plans.Count > 1)
        {
            throw new RunnerException(ExitCode.Usage, $"There are several databases: {Lengths.List([.. selection.Plans.Select(p => p.Database)])}.", "Say which one with --database.");
        }

        var target = (await plans.TargetsAsync(parse, selection, create: false, screen, cancellation)).All[0];
        return (target.Plan, target.Address ?? throw new RunnerException(ExitCode.Usage, $"There is no local PostgreSQL yet, so no {target.Plan.Database}."));
    }
}
