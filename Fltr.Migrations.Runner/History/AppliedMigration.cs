using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.History;

/// <summary>A migration that a database has.</summary>
public sealed record AppliedMigration(long Version, string Checksum, string Name)
{
    /// <summary>What it does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>The service that wrote it.</summary>
    public string? Owner { get; init; }

    /// <summary>Its place in a change.</summary>
    public Phase Phase { get; init; }

    /// <summary>The change.</summary>
    public string? Change { get; init; }

    /// <summary>When its last step was committed, by the server's clock.</summary>
    public DateTimeOffset AppliedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The database role, and the person and machine behind it.</summary>
    public string AppliedBy { get; init; } = "";

    /// <summary>The objects that it read.</summary>
    public IReadOnlyCollection<Name> Reads { get; init; } = [];

    /// <summary>The objects that it changed.</summary>
    public IReadOnlyCollection<Name> Writes { get; init; } = [];
}
