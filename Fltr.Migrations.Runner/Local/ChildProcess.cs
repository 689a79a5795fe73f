using System.Diagnostics;

namespace Fltr.Migrations.Runner.Local;

/// <summary>What a program ended with, and what it said.</summary>
internal sealed record ProgramResult(int ExitCode, string Output);

/// <summary>Runs one of PostgreSQL's programs to its end.</summary>
internal static class ChildProcess
{
    public static async Task<ProgramResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        using var process = Start(command);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            var said = await output.ConfigureAwait(false) + await errors.ConfigureAwait(false);
            return new ProgramResult(process.ExitCode, said.Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>
    /// For a program that leaves a server behind. On Windows a child's child inherits every handle, so a pipe to it would never
    /// end and the caller's own output would stay open: there it goes through the shell, which passes nothing on.
    /// </summary>
    public static async Task<ProgramResult> RunLeavingServerAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
        {
            InheritedFiles.Keep();
            return await RunAsync(command, cancellation).ConfigureAwait(false);
        }

        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = true, WindowStyle = ProcessWindowStyle.Hidden };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new ProgramResult(process.ExitCode, "");
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,

            // A folder that every account can enter: the caller's own may be closed to the account of the server.
            WorkingDirectory = OperatingSystem.IsWindows() ? Environment.SystemDirectory : "/",
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);

        // PGDATA, PGPORT and the like are about the user's own server; messages are read, so they must not be translated.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }
}
