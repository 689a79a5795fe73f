using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Plans;

/// <summary>All migrations of one database: what the build checked and the runner applies.</summary>
/// <param name="Database">The logical name.</param>
/// <param name="ConnectionVariable">The environment variable that holds the connection string.</param>
/// <param name="Migrations">In the order of their versions.</param>
public sealed record MigrationPlan(string Database, string ConnectionVariable, Seq<PlannedMigration> Migrations)
{
    /// <summary>The role that migrations act as; null for that of who connects.</summary>
    public string? RunAs { get; init; }

    /// <summary>What all migrations together make; null where that is not known for certain.</summary>
    public PlannedSchema? Schema { get; init; }
}
