using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Databases;

/// <summary>Finds the database of each plan.</summary>
internal static class TargetSearch
{
    /// <param name="selection">The plans.</param>
    /// <param name="never">Whether a local server may not stand in.</param>
    /// <param name="create">Whether a local server is made where there is none; one that is stopped is started in any case.</param>
    /// <param name="screen">Says that a server is being started.</param>
    /// <param name="cancellation">Ends the start of a server.</param>
    public static async Task<Targets> FindAsync(PlanSelection selection, bool never, bool create, Screen screen, CancellationToken cancellation)
    {
        var plans = selection.Plans;
        var addresses = plans.Select(p => ConnectionVariable.Read(p.ConnectionVariable)).ToList();
        if (addresses.All(a => a is null)) return await OnLocalAsync(selection, never, create, screen, cancellation);

        RefuseHalf(plans, addresses);
        return new Targets([.. plans.Zip(addresses, (plan, address) => new Target(plan, address))], null);
    }

    private static async Task<Targets> OnLocalAsync(PlanSelection selection, bool never, bool create, Screen screen, CancellationToken cancellation)
    {
        LocalFallback.Demand(selection, never);
        var server = await LocalServer.FindAsync(cancellation);
        if (!create && (await server.StatusAsync(cancellation)).State == LocalState.Absent) return new Targets([.. selection.Plans.Select(p => new Target(p, null))], server);

        // The one role of that server is the person's own.
        if (await server.StartAsync(cancellation)) screen.Line(screen.Paint.Dim($"started the local PostgreSQL: {string.Join(" and ", selection.Plans.Select(p => p.ConnectionVariable))} {(selection.Plans.Count == 1 ? "is" : "are")} not set"));
        return new Targets([.. selection.Plans.Select(p => new Target(p.AsWhoConnects(), server.AddressOf(p.Database)))], server);
    }

    // A run that is half on one's own machine looks as if all had been done.
    private static void RefuseHalf(IReadOnlyList<PlanFile> plans, List<DatabaseAddress?> addresses)
    {
        var missing = plans.Where((_, i) => addresses[i] is null).Select(p => $"{p.ConnectionVariable} ({p.Database})").ToList();
        if (missing.Count == 0) return;

        var set = plans.Where((_, i) => addresses[i] is not null).Select(p => $"{p.ConnectionVariable} ({p.Database})").ToList();
        throw new RunnerException(
            ExitCode.Usage,
            $"{Lengths.List(set)} {Is(set)} set, and {Lengths.List(missing)} {Is(missing)} not. Nothing was changed.",
            $"Set both, or neither for a local PostgreSQL; --database picks one.");
    }

    private static string Is(List<string> variables) => variables.Count == 1 ? "is" : "are";
}
