using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Scheduling;
using Fltr.Migrations.Tool.Databases;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What <c>status</c> prints.</summary>
internal sealed record StatusDocument(int ExitCode, IReadOnlyList<StatusDatabase> Databases)
{
    public static StatusDocument Of(Targets targets, IEnumerable<StatusReport> reports, ExitCode code) =>
        new((int)code, [.. targets.All.Zip(reports, (target, report) => new StatusDatabase(
            report.Database, target.Address?.Display, report.Now, report.Running?.ToString(), [.. report.Schedule.Refusals], [.. report.Schedule.Items.Select(StatusMigration.Of)])
        {
            RunningAt = report.RunningAt,
            Blocking = report.Running is null ? null : [.. report.Blocking.Select(b => b.ToString())],
            Environment = report.Environment,
            Protected = report.IsProtected,
        })]);
}

/// <summary>One database.</summary>
/// <param name="Database">The logical name.</param>
/// <param name="Address">Where it is, without the password.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="Running">The runner that is at work.</param>
/// <param name="Refusals">Why up would refuse.</param>
/// <param name="Migrations">All of them.</param>
internal sealed record StatusDatabase(string Database, string? Address, DateTimeOffset Now, string? Running, IReadOnlyList<string> Refusals, IReadOnlyList<StatusMigration> Migrations)
{
    /// <summary>The migration that the runner is at.</summary>
    public string? RunningAt { get; init; }

    /// <summary>The sessions that it waits for.</summary>
    public IReadOnlyList<string>? Blocking { get; init; }

    public string? Environment { get; init; }

    public bool Protected { get; init; }
}

/// <summary>One migration. <c>State</c> is <c>applied</c>, <c>pending</c>, <c>held</c> or <c>ahead</c>.</summary>
internal sealed record StatusMigration(long Version, string Name, string? Owner, string? Phase, string? Change, string State)
{
    public DateTimeOffset? AppliedAt { get; init; }

    public string? AppliedBy { get; init; }

    public long? Milliseconds { get; init; }

    public DateTimeOffset? Until { get; init; }

    public string? Reason { get; init; }

    public static StatusMigration Of(Scheduled item)
    {
        var (name, owner, phase, change) = item.Migration is { } m ? (m.Name, m.Owner, m.Phase, m.Change) : (item.Applied!.Name, item.Applied.Owner, item.Applied.Phase, item.Applied.Change);
        return new StatusMigration(item.Version, name, owner, phase == Plans.Phase.None ? null : phase.ToString().ToLowerInvariant(), change, item.Standing.ToString().ToLowerInvariant())
        {
            AppliedAt = item.Applied?.AppliedAt,
            AppliedBy = item.Applied?.AppliedBy,
            Milliseconds = (long?)item.Applied?.Took.TotalMilliseconds,
            Until = item.Until,
            Reason = item.Reason,
        };
    }
}
