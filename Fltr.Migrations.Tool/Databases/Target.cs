using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Connections;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Tool.Databases;

/// <summary>A plan with its database.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Address">Where the database is; null when the local server was never started, so that it has none.</param>
internal sealed record Target(PlanFile Plan, DatabaseAddress? Address);

/// <summary>The databases of a run, by logical name.</summary>
/// <param name="All">All of them.</param>
/// <param name="Local">The local server, when they are on it.</param>
internal sealed record Targets(IReadOnlyList<Target> All, LocalServer? Local);
