using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Comparing;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Live;

namespace Fltr.Migrations.Runner;

/// <summary>How a difference stands to the migrations.</summary>
public enum Verdict
{
    /// <summary>No migration explains it: somebody changed the database by hand, or another tool did.</summary>
    Unexpected,

    /// <summary>It is what migrations that are still pending will make: somebody was quicker than they.</summary>
    Anticipated,
}

/// <summary>A difference with its verdict.</summary>
public sealed record Drift(Verdict Verdict, Difference Difference);

/// <summary>What a live database is, held against the migrations that it says were applied to it. Reading changes nothing in it.</summary>
public sealed record VerifyRun(string Database)
{
    /// <summary>The migrations that the history has.</summary>
    public int Applied { get; private init; }

    /// <summary>What the database has and its migrations did not make, and the other way round. Empty when it is as expected.</summary>
    public IReadOnlyList<Drift> Drifts { get; private init; } = [];

    /// <summary>What belongs to an open change: it is expected now, and pending migrations take it away or make it otherwise.</summary>
    public IReadOnlyList<Difference> Open { get; private init; } = [];

    /// <summary>What was not compared: schemas and extensions that no migration uses.</summary>
    public IReadOnlyList<string> Ignored { get; private init; } = [];

    /// <summary>What nobody could read, or the catalog has no word for, where no database could be made to compare with: there, more may differ than is said.</summary>
    public IReadOnlyList<string> Unseen { get; private init; } = [];

    /// <summary>The migrations that are half applied: what they did so far is not expected yet.</summary>
    public IReadOnlyList<long> Unfinished { get; private init; } = [];

    /// <summary>
    /// Reads a live database and compares it with what its applied migrations make. Folded, they tell that in three round trips; where that does not
    /// tell all, or tells of drift, they are applied to an empty database, and that decides.
    /// </summary>
    /// <param name="plan">The plan; what is pending in it explains what somebody did before its time.</param>
    /// <param name="address">The live database.</param>
    /// <param name="compareWith">An empty database for the comparison; null makes one on the same server and drops it again.</param>
    /// <param name="options">How the run behaves.</param>
    /// <param name="cancellation">Ends it; what was made is dropped first.</param>
    /// <exception cref="RunnerException">The database is not reached, has no history, is another one, or there is nothing to compare it with.</exception>
    public static async Task<VerifyRun> ReadAsync(PlanFile plan, DatabaseAddress address, DatabaseAddress? compareWith, RunnerOptions options, CancellationToken cancellation)
    {
        await using var session = await OpenAsync(plan, address, cancellation);
        var state = session.ReadState(takeLock: false, cancellation);
        if (state.Claim is null) throw VerifyRefusals.NoHistory(plan, state);
        StatusReport.Look(session, state, plan, options, cancellation);

        if (compareWith is null && plan.Schema is { } schema && IsAppliedWhole(plan, state) && AsPlanned(session, schema, cancellation) is { } ignored)
        {
            return new VerifyRun(plan.Database) { Applied = state.Applied.Count, Ignored = ignored };
        }

        var applied = await HistoryQueries.OperationsAsync(session.Connection, cancellation);
        var folded = compareWith is null && options.Fold is { } fold ? await FoldedComparison.MakeAsync(session.Connection, plan, applied, fold, cancellation) : null;
        if (folded is { IsAsExpected: true }) return Of(folded.Found, folded.Expected, folded.Later);

        var live = await SchemaParts.ReadAsync(session.Connection, [HistorySchema.Name], cancellation);
        if (compareWith is not null) await LentDatabase.CheckAsync(compareWith, state, cancellation);
        try
        {
            var (expected, later) = await MakeAsync(plan, address, compareWith, applied, options, cancellation);
            return Of(live, expected, later);
        }
        catch (RunnerException refused) when (folded is not null && refused.Code == ExitCode.Usage)
        {
            return Of(folded.Found, folded.Expected, folded.Later) with { Unseen = folded.Unseen };
        }

        VerifyRun Of(IReadOnlyList<SchemaPart> found, IReadOnlyList<SchemaPart> expected, IReadOnlyList<SchemaPart>? later) => Compared(plan.Database, found, expected, later) with
        {
            Applied = applied.Count,
            Unfinished = [.. state.Unfinished.Select(u => u.Version).Distinct()],
        };
    }

    private static bool IsAppliedWhole(PlanFile plan, DatabaseState state) =>
        state.Unfinished.Count == 0 && state.Applied.Select(a => (a.Version, a.Checksum)).SequenceEqual(plan.Entries.Select(e => (e.Version, e.Checksum)));

    /// <summary>What is not looked at of a database that is what the plan's migrations make; null of any other.</summary>
    private static IReadOnlyList<string>? AsPlanned(Session session, PlannedSchema schema, CancellationToken cancellation)
    {
        var (catalog, beyond) = LiveCatalog.ReadAll(session.Connection, [HistorySchema.Name], cancellation);
        if (beyond.Any(b => schema.Uses.Contains(b.Schema))) return null;

        var parts = CatalogParts.Of(catalog);
        return schema.Is(parts) ? Differences.Ignored(parts, schema.Uses.ToHashSet()) : null;
    }

    private static VerifyRun Compared(string database, IReadOnlyList<SchemaPart> found, IReadOnlyList<SchemaPart> expected, IReadOnlyList<SchemaPart>? later)
    {
        var differences = Differences.Find(found, expected);
        var still = later is null ? null : Differences.Find(found, later).Select(Key).ToHashSet();
        return new VerifyRun(database)
        {
            Drifts = [.. differences.Select(d => new Drift(still is null || still.Contains(Key(d)) ? Verdict.Unexpected : Verdict.Anticipated, d))],
            Open = later is null ? [] : [.. Differences.Find(expected, later).Where(d => d.Kind is DifferenceKind.Extra or DifferenceKind.Different)],
            Ignored = Differences.Ignored(found, expected),
        };
    }

    /// <summary>Compares two live databases, whatever made them.</summary>
    /// <param name="database">What the first one is called.</param>
    /// <param name="address">The first; what it has more is extra, what it has not is missing.</param>
    /// <param name="other">The second.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RunnerException">One of them is not reached, or they are on servers of different major versions.</exception>
    public static async Task<VerifyRun> AgainstAsync(string database, DatabaseAddress address, DatabaseAddress other, CancellationToken cancellation)
    {
        await using var here = await Session.OpenAsync(address, database, create: false, cancellation);
        await using var there = await Session.OpenAsync(other, other.Database, create: false, cancellation);
        var (one, two) = (here.ReadState(takeLock: false, cancellation), there.ReadState(takeLock: false, cancellation));
        if (one.ServerVersion / 10000 != two.ServerVersion / 10000) throw VerifyRefusals.OtherMajor(address, one.ServerVersion / 10000, other, two.ServerVersion / 10000);

        var found = await SchemaParts.ReadAsync(here.Connection, [HistorySchema.Name], cancellation);
        var expected = await SchemaParts.ReadAsync(there.Connection, [HistorySchema.Name], cancellation);
        return new VerifyRun(database)
        {
            Drifts = [.. Differences.FindBetween(found, expected).Select(d => new Drift(Verdict.Unexpected, d))],
            Ignored = Differences.Ignored(found, expected),
        };
    }

    private static async Task<Session> OpenAsync(PlanFile plan, DatabaseAddress address, CancellationToken cancellation)
    {
        try
        {
            return await Session.OpenAsync(address, plan.Database, create: false, cancellation, plan.RunAs);
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
        {
            throw VerifyRefusals.Absent(plan, address, missing);
        }
    }

    // The second picture is what the database becomes when everything pending is applied; where that cannot be had, nothing is explained by it.
    private static async Task<(IReadOnlyList<SchemaPart> Expected, IReadOnlyList<SchemaPart>? Later)> MakeAsync(
        PlanFile plan, DatabaseAddress address, DatabaseAddress? compareWith, IReadOnlyList<(AppliedMigration Migration, Seq<Operation> Operations)> applied, RunnerOptions options, CancellationToken cancellation)
    {
        var versions = applied.Select(a => a.Migration.Version).ToHashSet();
        var pending = plan.Entries.Where(e => !versions.Contains(e.Version)).Select(plan.Read).ToList();
        var making = options with { Claim = true, CopyOf = null, Environment = null };
        await using var database = compareWith is null ? await ComparisonDatabase.MakeAsync(address, cancellation, "verify") : ComparisonDatabase.Lent(compareWith);
        try
        {
            var expected = await database.MakeSchemaAsync(await Replay.PlanAsync(plan, applied, [], cancellation), making, cancellation);
            if (pending.Count == 0) return (expected, null);

            try
            {
                return (expected, await database.MakeSchemaAsync(await Replay.PlanAsync(plan, applied, pending, cancellation), making, cancellation));
            }
            catch (RunnerException failed) when (failed.Code is ExitCode.Failed or ExitCode.Usage)
            {
                return (expected, null);
            }
        }
        catch (RunnerException failed) when (failed.Code == ExitCode.Failed)
        {
            throw VerifyRefusals.NotComparable(plan, failed);
        }
    }

    private static (PartKind, string, string?, string, string?) Key(Difference difference) =>
        (difference.Part.Kind, difference.Part.Schema, difference.Part.Table, difference.Part.Name, difference.Member);
}
