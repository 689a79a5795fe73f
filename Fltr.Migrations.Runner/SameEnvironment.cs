using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.History;
using Npgsql;

namespace Fltr.Migrations.Runner;

/// <summary>A database that says which environment it is of is changed only by those who say the same.</summary>
internal static class SameEnvironment
{
    public static RunnerException? Refuse(Claim claim, PlanFile plan, RunnerOptions options)
    {
        if (claim.Environment is not { } recorded || recorded == options.Environment) return null;

        var said = options.Environment is null ? "FLTR_ENVIRONMENT is not set here" : $"FLTR_ENVIRONMENT is {options.Environment} here";
        return new RunnerException(
            ExitCode.Usage,
            $"{plan.Database} is of the environment {recorded}, and {said}. Nothing was changed.",
            $"If it is the wrong database, correct {plan.ConnectionVariable}. If {recorded} is meant, say so: FLTR_ENVIRONMENT={recorded}, or --environment {recorded}.");
    }

    public static async Task RecordAsync(Session session, string environment, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.BatchCommands.Add(Records.Command("update fltr_migrations.meta set environment = $1 where environment is null", environment));
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
