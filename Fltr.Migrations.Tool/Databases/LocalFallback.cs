using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Databases;

/// <summary>
/// When a PostgreSQL of one's own may stand in for databases that nobody has named (decision 22): in a repository with migration projects,
/// off build servers, or when it is asked for.
/// </summary>
internal static class LocalFallback
{
    /// <exception cref="RunnerException">It may not; the message says what to set.</exception>
    public static void Demand(PlanSelection selection, bool never)
    {
        var plans = selection.Plans;
        var variables = string.Join(" and ", plans.Select(p => p.ConnectionVariable).Distinct());
        var set = $"Set {variables} to postgres://user:password@host:5432/database";
        if (never) throw new RunnerException(ExitCode.Usage, $"{variables} {Are(plans)} not set.", $"{set}.");
        if (Environment.GetEnvironmentVariable("FLTR_LOCAL") == "1") return;

        if (ContinuousIntegration.Mark() is { } mark)
        {
            throw new RunnerException(
                ExitCode.Usage, $"{variables} {Are(plans)} not set, and {mark} says that this is a build server, where no local PostgreSQL is started unasked.", $"{set}; or FLTR_LOCAL=1 for a local PostgreSQL.");
        }

        if (!selection.IsOfProjects())
        {
            throw new RunnerException(
                ExitCode.Usage, $"{variables} {Are(plans)} not set, and these plans are not from projects of this repository, for which a local PostgreSQL would be started.", $"{set}; or FLTR_LOCAL=1 for a local PostgreSQL.");
        }
    }

    private static string Are(IReadOnlyList<PlanFile> plans) => plans.Count == 1 ? "is" : "are";
}
