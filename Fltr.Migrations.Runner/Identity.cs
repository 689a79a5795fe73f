using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>Makes sure that a database is the one the plan is for, and claims a new one for it.</summary>
internal static class Identity
{
    private const int OldestServer = 120000;

    /// <summary>Checks, and gives back the state as this run is to see it: a copy that is taken over begins its waits now.</summary>
    public static DatabaseState Check(Session session, DatabaseState state, PlanFile plan, RunnerOptions options, CancellationToken cancellation)
    {
        CheckServer(state, plan);
        if (options.CopyOf is { } original && original != plan.Database) throw new RunnerException(ExitCode.Usage, $"--copy-of says {original}, and these migrations are for {plan.Database}. Nothing was changed.", "Say the logical name that the plan has, not the server's name of the database.");

        if (state.Claim is not { } claim)
        {
            CheckNew(session, state, plan, options, cancellation);
            return state;
        }

        CheckClaim(claim, state, plan);
        if (SamePlace.Refuse(claim, state, plan, options) is { } moved) throw moved;
        if (SameEnvironment.Refuse(claim, plan, options) is { } elsewhere) throw elsewhere;
        return options.CopyOf is null ? state : state with { Claim = claim with { IsTakenOver = true, WaitsFrom = state.Now, Born = false } };
    }

    /// <summary>Brings what the history says of its database up to date: its format, its place, its environment.</summary>
    public static async Task RecordAsync(Session session, DatabaseState state, RunnerOptions options, CancellationToken cancellation)
    {
        var claim = state.Claim!;
        if (claim.Format < HistorySchema.Format) await session.UpgradeAsync(cancellation);
        if (claim.IsTakenOver) await SamePlace.TakeOverAsync(session, cancellation);
        if (options.Promoted) await session.ExecuteAsync($"update fltr_migrations.meta set timeline = {ServerTimeline.Sql}", cancellation);
        if (claim.Environment is null && options.Environment is not null) await SameEnvironment.RecordAsync(session, options.Environment, cancellation);
    }

    /// <summary>Whether migrations can be applied there at all.</summary>
    public static void CheckServer(DatabaseState state, PlanFile plan)
    {
        if (state.IsStandby) throw new RunnerException(ExitCode.Usage, $"{state.PhysicalName} is a standby: it takes no changes.", $"Let {plan.ConnectionVariable} name the primary.");
        if (state.ServerVersion < OldestServer) throw new RunnerException(ExitCode.Usage, $"The server of {state.PhysicalName} is older than PostgreSQL 12.", "Fltr.Migrations works with PostgreSQL 12 and newer.");
    }

    /// <summary>Makes the history, in one transaction with the claim and with <paramref name="adopted"/>: the rows of a database that another tool has made.</summary>
    public static async Task ClaimAsync(Session session, PlanFile plan, RunnerOptions options, CancellationToken cancellation, IEnumerable<NpgsqlBatchCommand>? adopted = null)
    {
        try
        {
            session.Execute(
            [
                new NpgsqlBatchCommand("begin"),
                .. HistorySchema.Create.Select(s => new NpgsqlBatchCommand(s)),
                Records.Command(HistorySchema.Claim, HistorySchema.Format, plan.Database, options.Environment, true),
                .. adopted ?? [],
                new NpgsqlBatchCommand("commit"),
            ], cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            await session.RollbackAsync();
            throw NoRight(session, plan, refused);
        }

        options.Tell(new HistoryCreated(session.Database));
    }

    public static void CheckClaim(Claim claim, DatabaseState state, PlanFile plan)
    {
        if (claim.Database != plan.Database)
        {
            throw new RunnerException(
                ExitCode.Usage,
                $"{plan.ConnectionVariable} leads to the database of {claim.Database} ({state.PhysicalName}), and these migrations are for {plan.Database}. Nothing was changed.",
                "Look whether the connection variables are swapped: the same name means different databases in different services.");
        }

        if (claim.Format > HistorySchema.Format)
        {
            throw new RunnerException(ExitCode.Usage, $"The history of {plan.Database} was written by a newer Fltr.Migrations (format {claim.Format}; this one knows {HistorySchema.Format}).", "Update the tool or the package.");
        }
    }

    private static void CheckNew(Session session, DatabaseState state, PlanFile plan, RunnerOptions options, CancellationToken cancellation)
    {
        var contents = DatabaseContents.Read(session, cancellation);
        if (contents.Count > 0)
        {
            throw new RunnerException(
                ExitCode.Usage,
                $"{state.PhysicalName} is not empty and has no history of migrations: it holds {contents.Count} tables, views and sequences ({contents.First}{(contents.Count > 5 ? ", …" : "")}). Nothing was changed.",
                $"If it is the wrong database, correct {plan.ConnectionVariable}. If it is {plan.Database} as another tool made it, take it over with: fltr-migrations adopt --as-of VERSION");
        }

        // Asked before anything is changed: another database of the same run may be done first.
        if (!contents.TakesHistory) throw NoRight(session, plan, null);
        if (state.PhysicalName != plan.Database && !options.Claim)
        {
            throw new RunnerException(
                ExitCode.Usage,
                $"{state.PhysicalName} is empty, and its name is not {plan.Database}. Nothing was changed.",
                $"If it is the wrong database, correct {plan.ConnectionVariable}. If it is meant to become {plan.Database}, say so once: fltr-migrations up --claim");
        }
    }

    internal static RunnerException NoRight(Session session, PlanFile plan, Exception? refused) => new(
        ExitCode.Usage,
        $"{session.Role} may not make the schema {HistorySchema.Name} in {plan.Database}. Nothing was changed in it.",
        $"Let the database's owner run: grant create on database {Sql.Identifier.Quote(session.Connection.Database)} to {Sql.Identifier.Quote(session.Role)};",
        refused);
}
