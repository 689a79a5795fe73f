using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Scheduling;

/// <summary>What plan and history do not agree on, so that nothing may run.</summary>
internal static class Mismatches
{
    public static IEnumerable<string> Find(IReadOnlyList<AppliedMigration> applied, IReadOnlyDictionary<long, PlanEntry> plan, long last)
    {
        foreach (var migration in applied)
        {
            if (!plan.TryGetValue(migration.Version, out var entry))
            {
                if (migration.Version > last) continue;
                yield return $"{migration.Version} {migration.Name} is applied in this database, and the plan does not have it. " +
                    "Either this plan is from a branch without it: bring the branch up to date. Or it was deleted after it was applied: restore its file.";
            }
            else if (entry.Checksum != migration.Checksum)
            {
                yield return $"{migration.Version} {migration.Name} was edited after it was applied here on {migration.AppliedAt:yyyy-MM-dd HH:mm} UTC. " +
                    "Restore what it said then, and write the change as a new migration.";
            }
        }
    }

    /// <summary>A late arrival may run when it and everything applied after it can be exchanged.</summary>
    public static string? Late(PlannedMigration migration, IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var later in applied.Where(a => a.Version > migration.Version))
        {
            var common = migration.Meets(later.Reads, later.Writes).ToList();
            if (common.Count == 0) continue;
            return $"{migration.Version} {migration.Name} comes late: {later.Version} {later.Name} is applied already, and both touch {string.Join(", ", common)}. " +
                $"In another database they would run in the other order. Give {migration.Name} a version after {later.Version} (attribute and file name).";
        }

        return null;
    }
}
