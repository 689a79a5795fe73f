using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>
/// Whether a history lies where it was written. In a dump that was restored elsewhere, a clone or a copy by CREATE DATABASE … TEMPLATE it says that
/// services have acknowledged, and those are the services of the original. A restore of a server's files to an earlier moment shows as another
/// timeline (manual, 26.3.6); a snapshot of its disks shows as nothing at all: whoever restores one says --copy-of.
/// </summary>
internal static class SamePlace
{
    public static RunnerException? Refuse(Claim claim, DatabaseState state, PlanFile plan, RunnerOptions options)
    {
        if (options.CopyOf is not null) return null;

        var takeOver = $"fltr-migrations up --database {plan.Database} --copy-of {plan.Database}. Waits then begin anew, and acknowledgements are void.";
        if (claim.Place != state.Place)
        {
            var what = claim.Place.System == state.Place.System ? "another database of the same server" : "a database of another server";
            var copy = state.PhysicalName == plan.Database ? $"This {plan.Database} is a copy" : $"{state.PhysicalName} is a copy of {plan.Database}";
            return new RunnerException(
                ExitCode.Usage,
                $"{copy}: its history was written in {what}. Waits and acknowledgements in it are those of the original's services. Nothing was changed.",
                $"If it is the wrong database, correct {plan.ConnectionVariable}. If the copy is meant (a test, or the server was upgraded or moved): {takeOver}");
        }

        if (claim.Timeline is { } timeline && timeline != state.Timeline && !options.Promoted)
        {
            return new RunnerException(
                ExitCode.Usage,
                $"The server of {plan.Database} went from timeline {timeline} to {state.Timeline} since its history was last told where it is: it was restored to a point in time, or a standby was promoted. After a restore, services may run that never acknowledged what this history says. Nothing was changed.",
                $"After a restore: {takeOver} After a promotion that lost nothing: fltr-migrations up --database {plan.Database} --promoted");
        }

        return null;
    }

    /// <summary>The copy is a database of its own from now on: nobody has acknowledged anything in it.</summary>
    public static async Task TakeOverAsync(Session session, CancellationToken cancellation)
    {
        string[] statements =
        [
            "begin",
            $"""
            update fltr_migrations.meta set born = false, waits_from = clock_timestamp(),
                system_identifier = (select system_identifier::text from pg_catalog.pg_control_system()),
                database_oid = (select oid::bigint from pg_catalog.pg_database where datname = current_database()),
                timeline = {ServerTimeline.Sql}
            """,
            "delete from fltr_migrations.consumer where state = 'seen'",
            "update fltr_migrations.consumer set state = 'withdrawn', at = clock_timestamp(), by = session_user where state = 'acknowledged'",
            "commit",
        ];
        await using var batch = new NpgsqlBatch(session.Connection);
        foreach (var statement in statements) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
