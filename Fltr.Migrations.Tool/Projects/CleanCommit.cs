using System.ComponentModel;
using System.Diagnostics;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>
/// Whether a plan without a commit in it, as a build leaves it, is of a clean one: git is asked about the work tree in which the plan lies, when a
/// protected database wants to know.
/// </summary>
internal static class CleanCommit
{
    // What builds write themselves.
    private static readonly string[] _written = [.. new[] { "migrations.lock", "SCHEMA_OWNERSHIP.md", "CODEOWNERS" }.Select(n => $":(top,exclude,glob)**/{n}")];

    /// <summary>Why it is not, or null.</summary>
    public static async Task<string?> WhyNotAsync(PlanFile plan, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(plan.Path))!;
        // Packing asks the same, where the sources are; whatever work tree the package lies in is another one.
        if (UnpackedPackage.Holds(folder)) return "this one was packed from sources that were not committed, or without git";

        try
        {
            var (code, output) = await GitAsync(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], cancellation);
            if (code != 0) return $"{folder} is in no git work tree with a commit";

            var commit = output.Trim()[..10];
            (code, output) = await GitAsync(folder, ["status", "--porcelain", "--untracked-files=all", "--", ":/", .. _written], cancellation);
            if (code != 0) return $"git does not say whether {folder} is clean";

            var changed = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[3..]).ToList();
            return changed.Count == 0 ? null : $"in the work tree at {commit} there is what is not committed: {string.Join(", ", changed.Take(3))}{(changed.Count > 3 ? ", …" : "")}";
        }
        catch (Win32Exception missing)
        {
            return $"git could not be asked: {missing.Message}";
        }
    }

    private static async Task<(int Code, string Output)> GitAsync(string folder, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync(cancellation);
        var output = await git.StandardOutput.ReadToEndAsync(cancellation);
        await errors;
        await git.WaitForExitAsync(cancellation);
        return (git.ExitCode, output);
    }
}
