using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>Why a database is not adopted before it is even compared.</summary>
internal static class AdoptionRefusals
{
    private const int Shown = 5;

    public static RunnerException UnknownVersion(PlanFile plan, long version) => new(
        ExitCode.Usage,
        $"{version} is no migration of {plan.Database}. Nothing was changed.",
        plan.Entries.Count == 0 ? "The plan has none." : $"--as-of takes the last migration that the database has: {string.Join(", ", plan.Entries.Take(Shown).Select(e => e.Version))}{(plan.Entries.Count > Shown ? $", … {plan.Entries[^1].Version}" : "")}.");

    public static RunnerException Absent(PlanFile plan, DatabaseAddress address, Exception missing) => new(
        ExitCode.Usage,
        $"{address} does not exist, so there is nothing to adopt.",
        $"If {plan.Database} is elsewhere, correct {plan.ConnectionVariable}. fltr-migrations up makes a new one.",
        missing);

    public static RunnerException Empty(PlanFile plan, DatabaseState state) => new(
        ExitCode.Usage,
        $"{state.PhysicalName} is empty: there is nothing to adopt.",
        $"If {plan.Database} is elsewhere, correct {plan.ConnectionVariable}. An empty database gets its migrations with: fltr-migrations up");

    public static RunnerException HasHistory(PlanFile plan, DatabaseState state) => new(
        ExitCode.Usage,
        $"{state.PhysicalName} has a history of migrations already, of {state.Claim!.Database} with {state.Applied.Count} applied. Nothing was changed.",
        state.Claim.Database == plan.Database ? "fltr-migrations up goes on from there." : $"It is another database: correct {plan.ConnectionVariable}.");

    public static RunnerException NotComparable(PlanFile plan, RunnerException failed) => new(
        ExitCode.Failed,
        $"The migrations of {plan.Database} cannot be applied to an empty database, so there is nothing to compare with: {failed.Message}\n{plan.Database} was not changed.",
        "If they need something that no migration makes, as an extension does, put it into an empty database and name that one: --compare-with postgres://…",
        failed);

    public static RunnerException LentIsNotEmpty(string database, bool isMade) => new(
        ExitCode.Usage,
        $"{database}, which --compare-with names, {(isMade ? "has migrations already" : "is not empty")}. Nothing was changed.",
        $"Drop it and create it anew; adopt puts the migrations into it.");

    public static RunnerException LentIsOther(string database, int theirs, int live) => new(
        ExitCode.Usage,
        $"{database}, which --compare-with names, is on PostgreSQL {theirs}, and the live database on {live}: they describe one schema in different words. Nothing was changed.",
        $"Create it on a server of PostgreSQL {live}.");
}
