using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Json;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>
/// Applies several plans in one run (decision 16). All databases are reached, locked and looked at before the first is changed; then one is
/// done after the other, always in the order of their names, so that two runs cannot wait for each other.
/// </summary>
internal static class UpAll
{
    public static async Task<ExitCode> RunAsync(Targets targets, Func<bool> areOfProjects, RunnerOptions options, Screen screen, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var lines = new LiveLines(screen);
        var runs = new List<UpRun>();
        var outcomes = new List<Outcome>();
        Problem? problem;
        try
        {
            foreach (var target in targets.All)
            {
                await SameDatabase.RefuseAsync(outcomes.Select(o => o.Target), target, cancellation);
                var index = runs.Count;
                runs.Add(await UpRun.BeginAsync(target.Plan, target.Address!, options with { Tell = Tell }, cancellation));
                outcomes.Add(new Outcome(target, runs[index].Schedule));

                void Tell(RunEvent happening)
                {
                    if (index < outcomes.Count) outcomes[index].Hear(happening);
                    lines.Tell(happening);
                }
            }

            problem = await ApplyAsync(runs, outcomes, options, cancellation);
        }
        finally
        {
            lines.Close();
            foreach (var run in runs) await run.DisposeAsync();
        }

        if (problem is not null) screen.Show(problem);
        ReleaseByRun.Mark(outcomes, areOfProjects);
        foreach (var line in Summary.Released(outcomes)) screen.Line(line);
        foreach (var line in Summary.Lines(outcomes, TimeProvider.System.GetElapsedTime(started), targets.Local is not null, problem)) screen.Line(line);
        if (screen.Json) screen.Document(RunDocument.Of(outcomes, problem), json => json.RunDocument);
        return problem?.Code ?? ExitCode.Done;
    }

    private static async Task<Problem?> ApplyAsync(List<UpRun> runs, List<Outcome> outcomes, RunnerOptions options, CancellationToken cancellation)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            try
            {
                outcomes[i].Ending = Ending.Stopped;
                await runs[i].ApplyAsync(cancellation);
                outcomes[i].Ending = Ending.Done;
                await runs[i].DisposeAsync();
                if (outcomes[i] is { Applied.Count: > 0, Held.Count: > 0, Target: var target }) outcomes[i].Held = [.. (await StatusReport.ReadAsync(target.Plan, target.Address!, options, cancellation)).Schedule.Held];
            }
            catch (RunnerException exception)
            {
                return Problem.Of(exception);
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                return new Problem(ExitCode.Cancelled, $"cancelled in {outcomes[i].Database}. The open transaction was rolled back; what was committed before it stays and is recorded.", null);
            }
            catch (Exception exception)
            {
                return Unexpected.Of(exception);
            }
        }

        return null;
    }
}
