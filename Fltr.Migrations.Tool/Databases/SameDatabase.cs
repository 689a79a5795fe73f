using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Tool.Databases;

/// <summary>
/// Refuses two variables that lead to one database: the second runner would wait for the lock of the first, and that is the same process.
/// </summary>
internal static class SameDatabase
{
    /// <summary>Looks before the next database is begun. Only one that has the name of an earlier one can be it, so that most runs ask nothing.</summary>
    public static async Task RefuseAsync(IEnumerable<Target> begun, Target next, CancellationToken cancellation)
    {
        foreach (var other in begun.Where(b => b.Address!.Database == next.Address!.Database))
        {
            var found = await PhysicalDatabase.FindAsync(next.Address!, cancellation);
            if (found is null || found != await PhysicalDatabase.FindAsync(other.Address!, cancellation)) continue;

            throw new RunnerException(
                ExitCode.Usage,
                $"{other.Plan.ConnectionVariable} ({other.Plan.Database}) and {next.Plan.ConnectionVariable} ({next.Plan.Database}) lead to one database: {next.Address}. Nothing was changed.",
                "Give each its own: a database has one history, of one set of migrations.");
        }
    }
}
