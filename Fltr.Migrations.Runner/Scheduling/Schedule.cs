using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Scheduling;

/// <summary>
/// What a run would do to one database: decided from plan, history and the server's clock alone.
/// </summary>
/// <param name="Items">All migrations in the order of their versions.</param>
/// <param name="Refusals">Why nothing may run at all; empty when it may.</param>
public sealed record Schedule(IReadOnlyList<Scheduled> Items, IReadOnlyList<string> Refusals)
{
    /// <summary>What services have said of themselves.</summary>
    public Consumers Consumers { get; init; } = Consumers.None;

    /// <summary>Whether the database is being born, so that no contract waits.</summary>
    public bool Born { get; init; }

    /// <summary>The migrations that would run now, in order.</summary>
    public IEnumerable<Scheduled> Pending => Items.Where(i => i.Standing == Standing.Pending);

    /// <summary>The migrations that wait.</summary>
    public IEnumerable<Scheduled> Held => Items.Where(i => i.Standing == Standing.Held);

    /// <summary>Whether the database has migrations of a newer package.</summary>
    public bool IsAhead => Items.Any(i => i.Standing == Standing.Ahead);

    /// <summary>Decides about every migration.</summary>
    /// <param name="pending">The migrations of the plan that the database does not have, in order.</param>
    /// <param name="applied">The migrations that the database has.</param>
    /// <param name="known">The versions and checksums of the whole plan.</param>
    /// <param name="begun">Versions that were begun and not finished: they go on, whatever came later.</param>
    /// <param name="born">Whether the database is being born: no code runs against it, so no contract waits.</param>
    /// <param name="now">The server's clock.</param>
    /// <param name="consumers">What services have said.</param>
    public static Schedule Make(
        IReadOnlyList<PlannedMigration> pending, IReadOnlyList<AppliedMigration> applied, IReadOnlyList<PlanEntry> known, IReadOnlySet<long> begun, bool born, DateTimeOffset now, Consumers? consumers = null)
    {
        var entries = known.ToDictionary(e => e.Version);
        var last = known.Count == 0 ? 0 : known[^1].Version;
        var refusals = new List<string>(Mismatches.Find(applied, entries, last));
        var items = applied.Select(a => new Scheduled(a.Version, entries.ContainsKey(a.Version) ? Standing.Applied : Standing.Ahead) { Applied = a }).ToList();

        var held = new List<PlannedMigration>();
        foreach (var migration in pending)
        {
            var hold = begun.Contains(migration.Version) ? null : Holds.Find(migration, pending, applied, held, born, now, consumers ?? Consumers.None);
            if (hold is not null)
            {
                held.Add(migration);
                items.Add(hold);
                continue;
            }

            items.Add(new Scheduled(migration.Version, Standing.Pending) { Migration = migration });
            if (!begun.Contains(migration.Version) && Mismatches.Late(migration, applied) is { } refusal) refusals.Add(refusal);
        }

        return new Schedule([.. items.OrderBy(i => i.Version)], refusals) { Consumers = consumers ?? Consumers.None, Born = born };
    }
}
