namespace Fltr.Migrations.Runner;

/// <summary>
/// A failure that people can do something about. The message says what is wrong with which object, the remedy what to do;
/// neither holds a password or a stack trace.
/// </summary>
public class RunnerException : Exception
{
    /// <summary>A failure with the code the process ends with and, where there is one, the way out.</summary>
    public RunnerException(ExitCode code, string message, string? remedy = null, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Remedy = remedy;
    }

    /// <summary>What the process ends with.</summary>
    public ExitCode Code { get; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; }
}
