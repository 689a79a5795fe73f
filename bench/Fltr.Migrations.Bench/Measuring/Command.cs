using System.Diagnostics;

namespace Fltr.Migrations.Bench.Measuring;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    private const int LastWords = 30;

    /// <summary>Whether somebody wants to stop: nothing more is started then, so that the server is stopped soon and properly.</summary>
    public static bool Refused { get; set; }

    /// <summary>Returns what it wrote.</summary>
    /// <exception cref="BenchFailure">It did not end with 0.</exception>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (Refused) throw new BenchFailure("Stopped.");

        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfTheCaller).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode == 0) return output;

        var words = string.Join('\n', (output + await errors).Trim().Split('\n').TakeLast(LastWords));
        throw new BenchFailure($"{string.Join(' ', command)}\nended with exit code {process.ExitCode}:\n{words}");
    }

    // What is measured runs as at a desk: not below the build that started the bench, with its output folder, not in CI, and not on the caller's own server.
    private static bool IsOfTheCaller(string variable) =>
        variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("PG", StringComparison.Ordinal) || variable is "ArtifactsPath" or "CI" or "TF_BUILD";
}
