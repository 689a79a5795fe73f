using System.Diagnostics;
using System.Reflection;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>What a run of the tool said, and ended with.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);

/// <summary>Starts the built tool as a process of its own, with nothing of this one's environment that it might listen to.</summary>
internal static class Tool
{
    private static readonly string[] _heard = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "GITHUB_ACTIONS", "VERCEL", "GITLAB_CI", "BUILDKITE", "DATABASE_URL", "AUTH_DATABASE_URL", "NO_COLOR", "ArtifactsPath"];

    private static readonly string _program = typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Tool").Value!;

    public static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        // A build server may have started the tests with SIGINT ignored, and children inherit that.
        string[] heedful = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", Environment.ProcessPath!] : [Environment.ProcessPath!];
        var start = new ProcessStartInfo(heedful[0], [.. heedful[1..], "exec", _program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsHeard).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Reads both pipes to their ends, as MSBuild and CI do: whatever kept one open would never let this return.</summary>
    public static async Task<ToolRun> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new ToolRun(process.ExitCode, output, await errors);
    }

    private static bool IsHeard(string variable) =>
        _heard.Contains(variable) || variable.StartsWith("PG", StringComparison.Ordinal) || variable.StartsWith("FLTR_", StringComparison.Ordinal);
}
