namespace Fltr.Migrations.Runner;

/// <summary>What a run ends with. Scripts rely on these numbers: they never change meaning.</summary>
public enum ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    Done = 0,

    /// <summary>Something was found: errors in check, drift in verify, pending or held where asked.</summary>
    Findings = 1,

    /// <summary>Wrong use or wrong configuration; no server was needed to see it.</summary>
    Usage = 2,

    /// <summary>The database could not be reached, did not let us in, or is locked.</summary>
    Unreachable = 3,

    /// <summary>A migration failed.</summary>
    Failed = 4,

    /// <summary>Cancelled by the user, as after Ctrl-C.</summary>
    Cancelled = 130,
}
