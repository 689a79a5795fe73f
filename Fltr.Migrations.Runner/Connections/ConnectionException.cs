namespace Fltr.Migrations.Runner.Connections;

/// <summary>The server could not be reached or did not let us in.</summary>
public sealed class ConnectionException : RunnerException
{
    internal ConnectionException(ConnectionProblem problem, string message, string remedy, Exception? inner = null)
        : base(ExitCode.Unreachable, message, remedy, inner) => Problem = problem;

    /// <summary>Which of the ways to fail this is.</summary>
    public ConnectionProblem Problem { get; }
}
