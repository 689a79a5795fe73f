using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Runner.History;

/// <summary>What a database says of itself when a run begins.</summary>
internal sealed record DatabaseState
{
    public required int ServerVersion { get; init; }

    /// <summary>The server's clock: the only one that counts for waits.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The name that the server knows it by.</summary>
    public required string PhysicalName { get; init; }

    public required string Role { get; init; }

    public required bool IsStandby { get; init; }

    public required bool Locked { get; init; }

    /// <summary>Whether somebody stands between: the backend that answers is not the one that was connected to. No lock was asked for then.</summary>
    public required bool IsPooled { get; init; }

    public required PhysicalDatabase Place { get; init; }

    /// <summary>Goes up when a standby is promoted or the server is restored to a point in time (manual, 26.3.6).</summary>
    public required int Timeline { get; init; }

    /// <summary>Null when it has no history yet.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Applied versions with their checksums, ascending.</summary>
    public IReadOnlyList<AppliedVersion> Applied { get; init; } = [];

    /// <summary>Steps of migrations that were begun and not finished.</summary>
    public IReadOnlyList<RecordedStep> Unfinished { get; init; } = [];
}

/// <summary>Which logical database this is.</summary>
internal sealed record Claim(int Format, string Database, string? Environment, bool Born, long Run)
{
    public required PhysicalDatabase Place { get; init; }

    /// <summary>Null in a history of format 1.</summary>
    public int? Timeline { get; init; }

    /// <summary>Whether it takes only plans from a clean commit.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Since when it is what it is: the waits of a copy begin when it became one.</summary>
    public DateTimeOffset? WaitsFrom { get; init; }

    /// <summary>Whether this run takes it over as a copy.</summary>
    public bool IsTakenOver { get; init; }
}

/// <summary>A migration that the database has.</summary>
internal sealed record AppliedVersion(long Version, string Checksum);

/// <summary>A step of a migration that takes several transactions.</summary>
internal sealed record RecordedStep(Direction Direction, long Version, string Checksum, int Operation, Form Form, int Step, bool Done);
