namespace Fltr.Migrations.Runner;

/// <summary>How a run behaves where a choice is people's.</summary>
public sealed record RunnerOptions
{
    /// <summary>Claim the database although its name is not the plan's.</summary>
    public bool Claim { get; init; }

    /// <summary>How long to wait for another runner.</summary>
    public TimeSpan RunnerPatience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long to go on trying for the locks of one step.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long one try for a lock that stops readers or writers may hold up those who queue behind it.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Who runs it, for the history: person and machine.</summary>
    public string Client { get; init; } = $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>Hears what happens.</summary>
    public Action<RunEvent> Tell { get; init; } = _ => { };
}
