using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>The three lines at the end of every run: what was done, what is held and why, what to do next.</summary>
internal static class Summary
{
    private const int Named = 3;

    public static IEnumerable<string> Lines(IReadOnlyList<Outcome> outcomes, TimeSpan took, bool local, Problem? problem)
    {
        yield return Done(outcomes, took);
        yield return Held(outcomes);
        yield return problem is null ? Next(outcomes, local) : $"Next: {(problem.Code == ExitCode.Cancelled ? "" : "what is wrong is above; then ")}{ToolName.Text} up goes on where this run stopped, and {ToolName.Text} status shows where that is.";
    }

    /// <summary>What is to be committed now, above the three lines.</summary>
    public static IEnumerable<string> Released(IEnumerable<Outcome> outcomes) =>
        from outcome in outcomes
        let released = outcome.Released
        where released is not null
        let more = released.Versions.Count > Named ? $" and {released.Versions.Count - Named} more" : ""
        select $"Released: {outcome.Database} {string.Join(", ", released.Versions.Take(Named))}{more}, marked in {released.LockFile}. Commit it: from now on they must not change.";

    private static string Done(IReadOnlyList<Outcome> outcomes, TimeSpan took)
    {
        if (outcomes.Any(o => o.Ending != Ending.Done)) return $"Done: {string.Join("; ", outcomes.Select(Text))}.";
        if (outcomes.Any(o => o.Applied.Count > 0)) return $"Done: {string.Join(", ", outcomes.Select(Text))}; {Lengths.Text(took)}.";

        var ahead = outcomes.Where(o => o.Schedule.IsAhead).Select(o => o.Database).ToList();
        var others = outcomes.Where(o => !o.Schedule.IsAhead).Select(o => o.Database).ToList();
        var parts = new List<string>();
        if (ahead.Count > 0) parts.Add($"{Lengths.List(ahead)} {(ahead.Count == 1 ? "is" : "are")} ahead of {(ahead.Count == 1 ? "this plan" : "these plans")}");
        if (others.Count > 0) parts.Add($"{Lengths.List(others)} {(others.Count == 1 ? "has" : "have")} every migration{(outcomes.Any(o => o.Held.Count > 0) ? " that may run" : "")}");
        return $"Done: nothing to do, {string.Join("; ", parts)}.";
    }

    private static string Text(Outcome outcome) => outcome.Ending switch
    {
        Ending.Stopped when outcome.StoppedAt is null => $"{outcome.Database} stopped before its first migration",
        Ending.Stopped => $"{outcome.Database} stopped at {outcome.StoppedAt}{(outcome.Applied.Count == 0 ? "" : $" after {Lengths.Count(outcome.Applied.Count, "migration")}")}",
        Ending.NotBegun => $"{outcome.Database} was not begun",
        _ when outcome.Applied.Count == 0 => $"{outcome.Database} {(outcome.Schedule.IsAhead ? "ahead, nothing to do" : "nothing to do")}",
        _ => $"{outcome.Database} {Lengths.Count(outcome.Applied.Count, "migration")}",
    };

    private static string Held(IReadOnlyList<Outcome> outcomes)
    {
        var held = outcomes.SelectMany(o => o.Held.Select(h => Hold(o.Database, h))).ToList();
        if (held.Count == 0) return "Held: nothing.";
        return $"Held: {string.Join("; ", held.Take(Named))}{(held.Count > Named ? $"; and {held.Count - Named} more, see {ToolName.Text} status" : "")}.";
    }

    private static string Hold(string database, Scheduled held) =>
        $"{database} {held.Version} {held.Migration?.Name}{(held.Until is { } until ? $" until {Lengths.Moment(until)}" : "")}, {held.Reason}";

    private static string Next(IReadOnlyList<Outcome> outcomes, bool local)
    {
        var first = outcomes[0].Database;
        return local
            ? $"Next: {ToolName.Text} db psql {first} looks inside; {ToolName.Text} db url prints what services connect with."
            : $"Next: {ToolName.Text} status shows who applied what and when; connected to {string.Join(" and ", outcomes.Select(o => o.Target.Address))}.";
    }
}
