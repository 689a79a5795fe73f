using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>Why a database cannot be held against its migrations.</summary>
internal static class VerifyRefusals
{
    public static RunnerException NoHistory(PlanFile plan, DatabaseState state) => new(
        ExitCode.Usage,
        $"{state.PhysicalName} has no history of migrations, so nothing says what {plan.Database} should be.",
        $"If {plan.Database} is elsewhere, correct {plan.ConnectionVariable}. A database that was made in another way is taken over with: fltr-migrations adopt --as-of VERSION");

    public static RunnerException Absent(PlanFile plan, DatabaseAddress address, Exception missing) => new(
        ExitCode.Usage,
        $"{address} does not exist, so there is nothing to verify.",
        $"If {plan.Database} is elsewhere, correct {plan.ConnectionVariable}. fltr-migrations up makes a new one.",
        missing);

    public static RunnerException OtherMajor(DatabaseAddress one, int oneMajor, DatabaseAddress other, int otherMajor) => new(
        ExitCode.Usage,
        $"{one} is on PostgreSQL {oneMajor} and {other} on {otherMajor}: they describe one schema in different words.",
        "Compare each with its migrations instead: fltr-migrations verify");

    public static RunnerException NotComparable(PlanFile plan, RunnerException failed) => new(
        ExitCode.Failed,
        $"The applied migrations of {plan.Database} cannot be applied to an empty database, so there is nothing to compare with: {failed.Message}\n{plan.Database} was not changed.",
        "If they need something that no migration makes, as an extension does, put it into an empty database and name that one: --compare-with postgres://…",
        failed);
}
