using System.Diagnostics;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Running;

/// <summary>Applies a plan and kills itself, without a last word, when so many steps are committed. Exit code 0 says that there were fewer.</summary>
internal static class Victim
{
    public static async Task<int> RunAsync(string plan, string connection, int steps)
    {
        var options = new RunnerOptions
        {
            Claim = true,
            Tell = happened =>
            {
                if (happened is StepDone && --steps == 0) Process.GetCurrentProcess().Kill();
            },
        };
        await using var run = await UpRun.BeginAsync(PlanFile.Open(plan), DatabaseAddress.Parse(connection), options, CancellationToken.None);
        await run.ApplyAsync(CancellationToken.None);
        return 0;
    }
}
