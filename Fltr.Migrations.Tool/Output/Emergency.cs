using System.Globalization;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Output;

/// <summary>What somebody wants to know who looks because the site stands still: what runs, what it waits for, and three things that may be done without harm.</summary>
internal static class Emergency
{
    public static IEnumerable<string> Lines(StatusReport report)
    {
        if (report.Running is not { } runner) yield break;

        yield return $"A runner is at work{(report.RunningAt is { } at ? $" at {at}" : "")}: {runner}";
        foreach (var blocker in report.Blocking) yield return $"  it waits for {blocker}";
        yield return $"  {ToolName.Text} stop --database {report.Database}    ends it before its next step; what it committed stays, up goes on from there";
        yield return $"  {ToolName.Text} stop --database {report.Database} --now    cancels the statement that it is at, too: that is undone";
        yield return report.Blocking is [var first, ..]
            ? string.Create(CultureInfo.InvariantCulture, $"  select pg_terminate_backend({first.Pid});    ends the session that it waits for, whose open transaction is undone")
            : $"  {ToolName.Text} status --database {report.Database}    looks again";
    }
}
