using System.CommandLine.Parsing;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Commands;

/// <summary>What <c>status --fail-on</c> counts as a finding.</summary>
/// <param name="HeldFor">A contract whose wait began longer ago than this; null for anything that is pending.</param>
internal sealed record FailOn(TimeSpan? HeldFor)
{
    private const string HeldOlderThan = "held-older-than=";

    public static FailOn[] Parse(ArgumentResult argument)
    {
        var conditions = new List<FailOn>();
        foreach (var word in argument.Tokens.Select(t => t.Value))
        {
            if (word == "pending") conditions.Add(new FailOn((TimeSpan?)null));
            else if (word.StartsWith(HeldOlderThan, StringComparison.Ordinal) && Lengths.Parse(word[HeldOlderThan.Length..]) is { } length) conditions.Add(new FailOn(length));
            else argument.AddError($"--fail-on is {word}; write pending, or held-older-than=14d.");
        }

        return [.. conditions];
    }

    /// <summary>What is found in a database, in words.</summary>
    public IEnumerable<string> Find(StatusReport report)
    {
        if (HeldFor is not { } length) return report.Schedule.Pending.Select(p => $"{report.Database} {p.Version} {p.Migration?.Name} is pending");
        return report.Schedule.Held
            .Where(h => h.Since is { } since && report.Now - since > length)
            .Select(h => $"{report.Database} {h.Version} {h.Migration?.Name} is held since {Lengths.Moment(h.Since!.Value)}, longer than {Lengths.Text(length)}: {h.Reason}");
    }
}
