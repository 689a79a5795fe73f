using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Json;

/// <summary>What a command prints that got nowhere.</summary>
internal sealed record ErrorDocument(int ExitCode, ErrorText Error);

/// <summary>What is wrong and what to do about it.</summary>
internal sealed record ErrorText(string Message, string? Remedy)
{
    public static ErrorText? Of(Problem? problem) => problem is null ? null : new ErrorText(problem.Message, problem.Remedy);
}
