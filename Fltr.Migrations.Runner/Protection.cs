using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>A protected database takes only what can be found again: a plan from a commit, without changes of somebody's own.</summary>
public static class Protection
{
    /// <summary>Marks a database, or takes the mark away. Gives back whether that changed anything.</summary>
    /// <exception cref="RunnerException">The database cannot be reached, is another one, or has no history yet.</exception>
    public static async Task<bool> SetAsync(PlanFile plan, DatabaseAddress address, bool isProtected, RunnerOptions options, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(address, plan.Database, create: false, cancellation, options.RoleFor(plan));
        var state = await UpRun.LockAsync(session, options, cancellation);
        if (state.Claim is null) throw new RunnerException(ExitCode.Usage, $"{plan.Database} has no history of migrations yet, so there is nothing to protect.", "Run up first.");

        state = Identity.Check(session, state, plan, options, cancellation);
        await Identity.RecordAsync(session, state, options, cancellation);
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(Records.Command("update fltr_migrations.meta set protected = $1 where protected <> $1", isProtected));
        return await batch.ExecuteNonQueryAsync(cancellation) > 0;
    }

    internal static async Task CheckAsync(PlanFile plan, RunnerOptions options, CancellationToken cancellation)
    {
        if (plan.Commit is not null) return;

        var why = options.Unclean is null ? "nobody says from which commit this plan is" : await options.Unclean(plan, cancellation);
        if (why is null) return;

        throw new RunnerException(
            ExitCode.Usage,
            $"{plan.Database} is protected: it takes plans from a clean commit only, and {why}. Nothing was changed.",
            $"Commit what is to run, and run, pack or publish it from there. To let anybody's plan in again: fltr-migrations db unprotect {plan.Database}");
    }
}
