using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.Connections;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>Says for a service what it can say itself in SQL: that it is ready for a change, or that it is not any more.</summary>
public static class Acknowledging
{
    /// <summary>The services that contracts of a change wait for, as far as the plan has any.</summary>
    public static IReadOnlyList<string> Awaited(PlanFile plan, string change) =>
        [.. plan.Entries.Select(plan.Read).Where(m => m.Change == change).SelectMany(m => m.WaitsFor ?? []).Distinct().Order(StringComparer.Ordinal)];

    /// <exception cref="RunnerException">The change is not known in the database, or the role may not say so.</exception>
    public static Task AcknowledgeAsync(PlanFile plan, DatabaseAddress address, string service, string change, string build, CancellationToken cancellation) =>
        CallAsync(plan, address, Records.Command("select fltr_migrations.ack($1, $2, $3)", service, change, build), cancellation);

    /// <exception cref="RunnerException">There is nothing to withdraw.</exception>
    public static Task WithdrawAsync(PlanFile plan, DatabaseAddress address, string service, string change, CancellationToken cancellation) =>
        CallAsync(plan, address, Records.Command("select fltr_migrations.withdraw($1, $2)", service, change), cancellation);

    private static async Task CallAsync(PlanFile plan, DatabaseAddress address, NpgsqlBatchCommand call, CancellationToken cancellation)
    {
        await using var connection = await DatabaseConnection.OpenAsync(address, cancellation: cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(call);
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName)
        {
            throw new RunnerException(ExitCode.Usage, $"{plan.Database} has no functions for acknowledgements: it has no history yet, or one of an older version.", "Run up first.", refused);
        }
        catch (PostgresException refused)
        {
            throw new RunnerException(ExitCode.Usage, $"{plan.Database}: {refused.MessageText}. Nothing was changed.", refused.Hint, refused);
        }
    }
}
