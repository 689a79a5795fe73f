using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>Undoes migrations of one database, when whoever asks knows what is lost.</summary>
internal static class DownOne
{
    public static async Task<ExitCode> RunAsync(Targets targets, long? to, bool yes, RunnerOptions options, Screen screen, CancellationToken cancellation)
    {
        var (plan, address) = targets.All[0];
        if (address is null) throw new RunnerException(ExitCode.Usage, $"There is no local PostgreSQL yet, so nothing of {plan.Database} to undo.");

        var lines = new LiveLines(screen);
        var reverted = new List<AppliedNow>();
        await using var run = await BeginAsync();
        Confirm(run, plan.Database, yes, screen);

        var problem = await RevertAsync(run, plan.Database, cancellation);
        lines.Close();
        if (problem is not null) screen.Show(problem);
        screen.Line(reverted.Count == 0 ? $"Done: nothing was undone in {plan.Database}." : $"Done: {plan.Database} {Lengths.Count(reverted.Count, "migration")} undone.");
        screen.Line("Held: nothing.");
        screen.Line(problem is null
            ? $"Next: {ToolName.Text} status shows where {plan.Database} is; {ToolName.Text} up applies the plan again."
            : $"Next: what is wrong is above; then {ToolName.Text} down goes on where this run stopped.");
        var database = new RunDatabase(plan.Database, address.Display, problem is null ? "done" : "stopped", Ahead: false) { Reverted = [.. reverted.Select(RunMigration.Of)] };
        screen.Document(new RunDocument((int)(problem?.Code ?? ExitCode.Done), [database], ErrorText.Of(problem)), json => json.RunDocument);
        return problem?.Code ?? ExitCode.Done;

        async Task<DownRun> BeginAsync()
        {
            try
            {
                return await DownRun.BeginAsync(plan, address, to, options with { Tell = Tell }, cancellation);
            }
            catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
            {
                throw new RunnerException(ExitCode.Usage, $"{address} does not exist, so there is nothing to undo.", $"If {plan.Database} is elsewhere, correct {plan.ConnectionVariable}.", missing);
            }
        }

        void Tell(RunEvent happening)
        {
            if (happening is MigrationReverted e) reverted.Add(new AppliedNow(e.Version, e.Name, e.Took));
            lines.Tell(happening);
        }
    }

    private static async Task<Problem?> RevertAsync(DownRun run, string database, CancellationToken cancellation)
    {
        try
        {
            await run.RevertAsync(cancellation);
            return null;
        }
        catch (RunnerException exception)
        {
            return Problem.Of(exception);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return new Problem(ExitCode.Cancelled, $"cancelled in {database}. The open transaction was rolled back; what was undone before it stays undone and is recorded.", null);
        }
    }

    private static void Confirm(DownRun run, string database, bool yes, Screen screen)
    {
        var losses = run.Losses.ToList();
        if (losses.Count == 0 || yes) return;

        var list = $"{database} would lose rows or values that nothing brings back:\n  {string.Join("\n  ", losses)}";
        if (!Console.IsInputRedirected)
        {
            screen.Line(list);
            if (screen.Ask("Undo all the same? [y/N] ") is "y" or "Y" or "yes") return;
            throw new RunnerException(ExitCode.Usage, "Nothing was changed.");
        }

        throw new RunnerException(ExitCode.Usage, $"{list}\nNothing was changed.", "If that is meant, say --yes.");
    }
}
