using System.ComponentModel;
using System.Text.Json;
using Fltr.Migrations.Requests;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>Builds a migration project, which checks its migrations and makes its plan.</summary>
internal static class ProjectBuild
{
    private const string Target = "PlanMigrations";
    private const string RequestsProperty = "_MigrationRequests";

    // The terminal logger is for people, the summary says everything twice, and a node that stays would keep our pipes.
    private static readonly string[] _quiet = ["-nologo", "-verbosity:quiet", "-terminalLogger:off", "-consoleLoggerParameters:NoSummary", "-nodeReuse:false"];

    /// <summary>Builds, and remembers what was built from what.</summary>
    /// <returns>The plan; null when the project does not build.</returns>
    public static async Task<string?> PlanAsync(MigrationProject project, string configuration, Action<string> hear, CancellationToken cancellation)
    {
        var answer = Path.GetTempFileName();
        try
        {
            var started = DateTime.UtcNow;
            string[] wanted = [$"-target:{Target}", $"-getTargetResult:{Target}", "-getItem:ProjectReference", $"-getResultOutputFile:{answer}"];
            if (await RunAsync(project, configuration, wanted, hear, cancellation) != 0) return null;

            var (plan, references) = Read(await File.ReadAllTextAsync(answer, cancellation));
            if (!SourceFiles.ChangedSince(project, references, started)) new BuildRecord(plan, references, SourceFiles.State(project, references, plan)).Save(project, configuration);
            return plan;
        }
        finally
        {
            File.Delete(answer);
        }
    }

    /// <summary>Compiles and checks, and leaves the output folder alone.</summary>
    /// <returns>Whether it went well.</returns>
    public static async Task<bool> CheckAsync(MigrationProject project, string configuration, Action<string> hear, CancellationToken cancellation, params string[] properties) =>
        await RunAsync(project, configuration, ["-target:CheckMigrations", .. properties], hear, cancellation) == 0;

    /// <summary>Compiles and checks, and reads what migrations ask of the owners of tables, whatever else the check finds.</summary>
    /// <returns>The requests; null when the check did not come to a verdict.</returns>
    public static async Task<IReadOnlyList<Request>?> RequestsAsync(MigrationProject project, string configuration, Action<string> hear, CancellationToken cancellation)
    {
        var answer = Path.GetTempFileName();
        try
        {
            var started = DateTime.UtcNow;
            var code = await RunAsync(project, configuration, ["-target:CheckMigrations", $"-getProperty:{RequestsProperty}", $"-getResultOutputFile:{answer}"], hear, cancellation);
            var path = (await File.ReadAllTextAsync(answer, cancellation)).Trim();

            // A check that failed leaves nothing that a later build could take for fresh, so it runs every time; when it did not run, the file is of an earlier one.
            return path.Length > 0 && (code == 0 || File.GetLastWriteTimeUtc(path) >= started) ? RequestFile.Read(path) : null;
        }
        finally
        {
            File.Delete(answer);
        }
    }

    private static async Task<int> RunAsync(MigrationProject project, string configuration, string[] wanted, Action<string> hear, CancellationToken cancellation)
    {
        try
        {
            // Not "dotnet build", which asks for a summary of its own.
            return await Dotnet.RunAsync(["msbuild", project.Path, "-restore", $"-property:Configuration={configuration}", .. _quiet, .. wanted], project.Folder, hear, cancellation);
        }
        catch (Win32Exception missing)
        {
            throw new RunnerException(ExitCode.Usage, $"The .NET SDK could not be started to build {project.Name}: {missing.Message}.", "Put dotnet on the PATH, or give --no-build.", missing);
        }
    }

    private static (string Plan, IReadOnlyList<string> References) Read(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var plan = document.RootElement.GetProperty("TargetResults").GetProperty(Target).GetProperty("Items").EnumerateArray().Select(FullPath).Single();
        return (plan, [.. document.RootElement.GetProperty("Items").GetProperty("ProjectReference").EnumerateArray().Select(FullPath)]);
    }

    private static string FullPath(JsonElement item) => item.GetProperty("FullPath").GetString()!;
}
