using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Comparing;

/// <summary>Looks at a database that somebody offers for the comparison: migrations will be applied to it, so it has to be nobody's.</summary>
internal static class LentDatabase
{
    private const int Major = 10000;

    public static async Task CheckAsync(DatabaseAddress address, DatabaseState live, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(address, address.Database, create: false, cancellation);
        var state = session.ReadState(takeLock: false, cancellation);
        if (state.Claim is not null) throw AdoptionRefusals.LentIsNotEmpty(state.PhysicalName, isMade: true);
        if (state.ServerVersion / Major != live.ServerVersion / Major) throw AdoptionRefusals.LentIsOther(state.PhysicalName, state.ServerVersion / Major, live.ServerVersion / Major);

        if (DatabaseContents.Read(session, cancellation).Count > 0) throw AdoptionRefusals.LentIsNotEmpty(state.PhysicalName, isMade: false);
    }
}
