using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.Comparing;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// Takes over a database that was made by another tool or by hand. The migrations are applied to an empty database on the same server, and
/// the server describes both: what it prints for one it prints for the other, so nothing has to be normalised.
/// </summary>
public sealed class AdoptRun : IAsyncDisposable
{
    private readonly Session _session;
    private readonly PlanFile _plan;
    private readonly RunnerOptions _options;

    private AdoptRun(Session session, PlanFile plan, RunnerOptions options)
    {
        _session = session;
        _plan = plan;
        _options = options;
    }

    /// <summary>The migrations that are taken for applied, in order.</summary>
    public IReadOnlyList<PlanEntry> Versions => _plan.Entries;

    /// <summary>What keeps the database from being adopted; empty when it is what the migrations make.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    /// <summary>What was not compared: schemas and extensions that no migration uses.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>Connects, takes the lock and compares. Nothing is changed in the database.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="address">The live database.</param>
    /// <param name="version">The last migration that the database is said to have.</param>
    /// <param name="compareWith">An empty database for the comparison; null makes one and drops it again.</param>
    /// <param name="options">How the run behaves.</param>
    /// <param name="cancellation">Ends it; what was made is dropped first.</param>
    /// <exception cref="RunnerException">The database cannot be adopted, or there is nothing to compare it with.</exception>
    public static async Task<AdoptRun> BeginAsync(PlanFile plan, DatabaseAddress address, long version, DatabaseAddress? compareWith, RunnerOptions options, CancellationToken cancellation)
    {
        if (plan.Entries.All(e => e.Version != version)) throw AdoptionRefusals.UnknownVersion(plan, version);

        var session = await OpenAsync(plan, address, options, cancellation);
        try
        {
            var state = await UpRun.LockAsync(session, options, cancellation);
            Identity.CheckServer(state, plan);
            if (state.Claim is not null) throw AdoptionRefusals.HasHistory(plan, state);
            CheckContents(session, plan, state, cancellation);

            var run = new AdoptRun(session, plan.UpTo(version), options);
            await run.CompareAsync(address, compareWith, state, cancellation);
            return run;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the history, with every version taken for applied now: a contract after them waits from here on.</summary>
    /// <exception cref="InvalidOperationException">There are differences.</exception>
    public async Task RecordAsync(CancellationToken cancellation)
    {
        if (Differences.Count > 0) throw new InvalidOperationException("A database that differs is not adopted.");

        // The history is the only place that says so afterwards.
        var client = $"{_options.Client}, adopted";
        IEnumerable<NpgsqlBatchCommand> adopted =
        [
            .. Versions.SelectMany(v => Records.Applied(_plan.Read(v), client, inSteps: false)),
            new NpgsqlBatchCommand("update fltr_migrations.meta set born = false"),
        ];
        await Identity.ClaimAsync(_session, _plan, _options with { Tell = _ => { } }, cancellation, adopted);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private async Task CompareAsync(DatabaseAddress address, DatabaseAddress? compareWith, DatabaseState state, CancellationToken cancellation)
    {
        if (compareWith is not null) await LentDatabase.CheckAsync(compareWith, state, cancellation);

        IReadOnlyList<SchemaPart> expected;
        await using (var database = compareWith is null ? await ComparisonDatabase.MakeAsync(address, cancellation) : ComparisonDatabase.Lent(compareWith))
        {
            try
            {
                expected = await database.MakeSchemaAsync(_plan, _options, cancellation);
            }
            catch (RunnerException failed) when (failed.Code == ExitCode.Failed)
            {
                throw AdoptionRefusals.NotComparable(_plan, failed);
            }
        }

        var found = await SchemaParts.ReadAsync(_session.Connection, [HistorySchema.Name], cancellation);
        Differences = Fltr.Migrations.Catalogs.Comparing.Differences.Find(found, expected);
        Ignored = Fltr.Migrations.Catalogs.Comparing.Differences.Ignored(found, expected);
    }

    private static async Task<Session> OpenAsync(PlanFile plan, DatabaseAddress address, RunnerOptions options, CancellationToken cancellation)
    {
        try
        {
            return await Session.OpenAsync(address, plan.Database, create: false, cancellation, options.RoleFor(plan));
        }
        catch (ConnectionException missing) when (missing.Problem == ConnectionProblem.DatabaseMissing)
        {
            throw AdoptionRefusals.Absent(plan, address, missing);
        }
    }

    private static void CheckContents(Session session, PlanFile plan, DatabaseState state, CancellationToken cancellation)
    {
        var contents = DatabaseContents.Read(session, cancellation);
        if (contents.Count == 0) throw AdoptionRefusals.Empty(plan, state);
        if (!contents.TakesHistory) throw Identity.NoRight(session, plan, null);
    }
}
