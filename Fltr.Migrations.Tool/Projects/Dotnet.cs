using System.Diagnostics;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>Starts the .NET SDK.</summary>
internal static class Dotnet
{
    // The host that runs us is the one to run MSBuild, which is not always the one on PATH.
    private static string Program { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : "dotnet";

    /// <summary>Runs it to its end, and gives every line that it says to <paramref name="hear"/>.</summary>
    public static Task<int> RunAsync(IEnumerable<string> arguments, string folder, Action<string> hear, CancellationToken cancellation) =>
        RunAsync(arguments, folder, hear, hear, cancellation);

    /// <summary>The same, with the lines of standard error apart.</summary>
    public static async Task<int> RunAsync(IEnumerable<string> arguments, string folder, Action<string> hear, Action<string> hearError, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var errors = HearAsync(process.StandardError, hearError, cancellation);
            await HearAsync(process.StandardOutput, hear, cancellation);
            await errors;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task HearAsync(StreamReader reader, Action<string> hear, CancellationToken cancellation)
    {
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            lock (hear) hear(line);
        }
    }
}
