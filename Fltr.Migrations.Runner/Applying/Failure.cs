using System.Text;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>Says in one screen what failed, where, what became of the database and what to do.</summary>
internal static class Failure
{
    private const int Shown = 12;

    public static RunnerException Of(Session session, PlannedMigration migration, PostgresException failure)
    {
        if (failure.SqlState is HistorySchema.Stopped or PostgresErrorCodes.QueryCanceled)
        {
            return new RunnerException(
                ExitCode.Cancelled,
                $"{session.Database} was stopped from outside while {migration.Version} {migration.Name} was being applied: {failure.MessageText}. The open step was undone; what was committed before it stays and is recorded.",
                "Run up again when it may go on: it goes on where it stopped.",
                failure);
        }

        if (failure.SqlState == HistorySchema.Replaced)
        {
            return new RunnerException(
                ExitCode.Unreachable,
                $"Another runner has taken over {session.Database} while {migration.Version} {migration.Name} was being applied; this one has stopped and undone its open step.",
                "If a connection pooler in transaction mode stands before the database, give the database's own address.",
                failure);
        }

        var text = new StringBuilder();
        text.Append($"{migration.Version} {migration.Name} failed in {session.Database}: {failure.MessageText} (SQLSTATE {failure.SqlState})");
        if (failure.Detail is not null) text.Append($"\n  {failure.Detail}");
        if (failure.BatchCommand?.CommandText is { } statement) text.Append('\n').Append(Excerpt(statement, failure.Position));
        text.Append("\nThe transaction of this statement was rolled back; what was committed before it stays and is recorded.");
        return new RunnerException(ExitCode.Failed, text.ToString(), failure.Hint ?? "Mend the migration or the data, then run up again: it goes on where it stopped.", failure);
    }

    /// <summary>The history itself is out of reach: the connection broke, or somebody has changed the schema.</summary>
    public static RunnerException OfHistory(string database, NpgsqlException failure) => new(
        ExitCode.Unreachable,
        $"The history of {database} could not be read or written: {(failure is PostgresException refusal ? $"{refusal.MessageText} (SQLSTATE {refusal.SqlState})" : failure.Message)}. What was committed stays.",
        "Run again; if it stays so, look whether the role may read the schema fltr_migrations and whether somebody has changed it.",
        failure);

    public static RunnerException Lost(Session session, PlannedMigration migration, NpgsqlException failure) => new(
        ExitCode.Unreachable,
        $"The connection to {session.Database} broke while {migration.Version} {migration.Name} was being applied: {failure.Message}. Whether its last step was committed, the history says.",
        "Run up again: it reads the history and goes on where it stopped.",
        failure);

    public static RunnerException Locked(Session session, PlannedMigration migration, IReadOnlyList<StepLock> locks, IReadOnlyList<Blocker> blockers, TimeSpan patience)
    {
        var wanted = string.Join(", ", locks.Select(l => $"{l.Mode.Sql()} on {l.Object}"));
        var holders = blockers.Count == 0 ? "" : $"\nIn the way now:\n  {string.Join("\n  ", blockers)}";
        return new RunnerException(
            ExitCode.Unreachable,
            $"{migration.Version} {migration.Name} did not get its locks in {session.Database} within {patience.TotalSeconds:0} s: {wanted}.{holders}\nNothing of this step was done; what was committed before it stays and is recorded.",
            "End the sessions in the way, or run up again at a quieter time.");
    }

    public static RunnerException Endless(Session session, PlannedMigration migration, Work work, long changed) => new(
        ExitCode.Failed,
        $"The backfill of {migration.Version} {migration.Name} does not end in {session.Database}: another pass over the table changed {changed} rows again. Its Where still matches rows that it has filled.",
        $"Write a Where that is false once a row is filled. The statement is: {work.Step.Batch!.Sql}");

    /// <summary>The statement with a caret below the position that the server names (1-based, in characters).</summary>
    internal static string Excerpt(string statement, int position)
    {
        var lines = statement.ReplaceLineEndings("\n").Split('\n');
        var at = Math.Max(0, position - 1);
        var faulty = 0;
        if (position > 0)
        {
            while (faulty < lines.Length - 1 && at > lines[faulty].Length) at -= lines[faulty++].Length + 1;
        }

        var first = Math.Max(0, faulty - (Shown / 2));
        var text = new StringBuilder();
        for (var i = first; i < Math.Min(lines.Length, first + Shown); i++)
        {
            // A long line is cut around the caret.
            var start = i == faulty && at > 100 ? at - 60 : 0;
            var line = lines[i][Math.Min(start, lines[i].Length)..];
            text.Append("  ").Append(line.Length > 140 ? line[..140] + "…" : line).Append('\n');
            if (i == faulty && position > 0) text.Append("  ").Append(' ', at - start).Append("^\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
