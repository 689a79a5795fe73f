using Fltr.Migrations.Runner.Scheduling;

namespace Fltr.Migrations.Tool.Output;

/// <summary>The order in which changes are deployed, as comments that do no harm between statements.</summary>
internal static class DeploymentListing
{
    public static IEnumerable<string> Lines(string database, IReadOnlyList<Deployment> changes, bool born)
    {
        foreach (var change in changes)
        {
            yield return "";
            yield return $"-- order of deployment of {change.Change} in {database}{(change.Lead is null ? "" : $"; {change.Lead} leads")}";
            if (born) yield return "--   the database is new: no code runs against it, so up does all of this at once";
            for (var i = 0; i < change.Steps.Count; i++) yield return $"--   {i + 1}  {Text(change.Steps[i], change, database)}";
        }
    }

    private static string Text(DeploymentStep step, Deployment change, string database) => step.Kind == DeploymentKind.Release
        ? $"release   {step.Service}, without what the contract takes away: {Release(step, change.Change, database)}"
        : $"{step.Kind.ToString().ToLowerInvariant(),-8}  {step.Version} {step.Name}{(step.Service is null ? "" : $", {step.Service}")}: {When(step, change)}";

    private static string Release(DeploymentStep step, string change, string database)
    {
        if (step.Done) return "done, it has acknowledged";

        var call = $"{ToolName.Text} ack {step.Service} {change} --build BUILD --database {database}";
        return step.Missing is null ? $"after {Numbers(step.After)}, then {call}" : $"{step.Missing}; {call}";
    }

    private static string When(DeploymentStep step, Deployment change)
    {
        if (step.AppliedAt is { } at) return $"applied {Lengths.Moment(at)}";
        if (step.After.Count == 0) return "now";
        if (step.Kind != DeploymentKind.Contract) return $"after {Numbers(step.After)}";

        var releases = step.After.Where(n => change.Steps[n - 1].Kind == DeploymentKind.Release).ToList();
        var earliest = step.NotBefore is { } moment ? Lengths.Moment(moment) : $"{Wait(step.Wait)} after {Numbers([.. step.After.Except(releases)])}";
        return $"not before {earliest}{(releases.Count == 0 ? "" : $", and after {Numbers(releases)}")}";
    }

    private static string Wait(TimeSpan wait) => wait is { Minutes: 0, Seconds: 0 } ? $"{(long)wait.TotalHours}h" : Lengths.Text(wait);

    private static string Numbers(IReadOnlyList<int> steps) => Lengths.List([.. steps.Select(s => $"{s}")]);
}
