using System.Globalization;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Scheduling;

/// <summary>Why a migration waits: its own wait has not passed, or it meets one that waits.</summary>
internal static class Holds
{
    public static Scheduled? Find(
        PlannedMigration migration, IReadOnlyList<PlannedMigration> pending, IReadOnlyList<AppliedMigration> applied, IReadOnlyList<PlannedMigration> held, bool born, DateTimeOffset now, Consumers consumers)
    {
        foreach (var earlier in held)
        {
            var common = migration.Meets(earlier.Reads, earlier.Writes).ToList();
            if (common.Count > 0) return Hold(migration, $"waits for {earlier.Version} {earlier.Name}: both touch {string.Join(", ", common)}", null);
        }

        return migration.Phase == Phase.Contract && !born ? OwnWait(migration, pending, applied, held, now, consumers) : null;
    }

    private static Scheduled? OwnWait(
        PlannedMigration contract, IReadOnlyList<PlannedMigration> pending, IReadOnlyList<AppliedMigration> applied, IReadOnlyList<PlannedMigration> held, DateTimeOffset now, Consumers consumers)
    {
        var wait = TimeSpan.FromSeconds(contract.Wait);
        var unfinished = pending.FirstOrDefault(p => p.Version < contract.Version && p.Change == contract.Change && p.Phase is Phase.Expand or Phase.Backfill);
        if (unfinished is not null && (wait > TimeSpan.Zero || contract.WaitsFor is not null || held.Contains(unfinished)))
        {
            var services = contract.WaitsFor is { } names ? $", and for {string.Join(" and ", names)} to acknowledge it" : "";
            return Hold(contract, $"{contract.Change} waits {Text(wait)} after {unfinished.Version} {unfinished.Name}, which is not applied yet{services}", null);
        }

        var since = applied.Where(a => a.Change == contract.Change && a.Phase is Phase.Expand or Phase.Backfill).MaxBy(a => a.AppliedAt);
        if (since is null) return null;

        var from = consumers.WaitsFrom is { } copied && copied > since.AppliedAt ? copied : since.AppliedAt;
        var missing = consumers.Missing(contract, applied, now);
        if (from + wait <= now)
        {
            return missing.Count == 0 ? null : Hold(contract, $"{contract.Change} waits for services: {string.Join("; ", missing)}", null) with { Since = from };
        }

        var after = from == since.AppliedAt ? $"after {since.Version} {since.Name}" : $"from the moment at which this copy was taken over, {from:yyyy-MM-dd HH:mm} UTC";
        return Hold(contract, $"{contract.Change} waits {Text(wait)} {after}{(missing.Count == 0 ? "" : $", and for services: {string.Join("; ", missing)}")}", from + wait) with { Since = from };
    }

    private static Scheduled Hold(PlannedMigration migration, string reason, DateTimeOffset? until) =>
        new(migration.Version, Standing.Held) { Migration = migration, Reason = reason, Until = until };

    private static string Text(TimeSpan wait) => wait switch
    {
        { TotalHours: >= 1, Minutes: 0, Seconds: 0 } => string.Create(CultureInfo.InvariantCulture, $"{(long)wait.TotalHours}h"),
        { Seconds: 0 } => string.Create(CultureInfo.InvariantCulture, $"{(long)wait.TotalMinutes}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)wait.TotalSeconds}s"),
    };
}
