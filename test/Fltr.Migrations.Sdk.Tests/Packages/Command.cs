using System.Diagnostics;

namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>Runs a program as on a desk: with nothing of the build or of the build server that these tests may run below.</summary>
internal static class Command
{
    private static readonly string[] _buildServers = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "GITHUB_ACTIONS", "VERCEL", "GITLAB_CI", "BUILDKITE"];

    public static BuildResult Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsFromOutside).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildResult(process.ExitCode, output + error.Result);
    }

    private static bool IsFromOutside(string variable) =>
        _buildServers.Contains(variable) ||
        variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) ||
        variable.StartsWith("FLTR_", StringComparison.Ordinal) ||
        variable.StartsWith("PG", StringComparison.Ordinal) ||
        variable.EndsWith("DATABASE_URL", StringComparison.Ordinal);
}
