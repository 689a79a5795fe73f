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

    /// <summary>Null when it has no history yet.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Applied versions with their checksums, ascending.</summary>
    public IReadOnlyList<(long Version, string Checksum)> Applied { get; init; } = [];

    /// <summary>Steps of migrations that were begun and not finished.</summary>
    public IReadOnlyList<RecordedStep> Unfinished { get; init; } = [];
}

/// <summary>Which logical database this is.</summary>
internal sealed record Claim(int Format, string Database, string? Environment, bool Born, long Run);

/// <summary>A step of a migration that takes several transactions.</summary>
internal sealed record RecordedStep(Direction Direction, long Version, string Checksum, int Operation, Form Form, int Step, bool Done);
