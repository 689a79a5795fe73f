using System.Reflection;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>
/// The programs as people get them: tool and compiler compiled for this system, the SDK and the library as packages in a feed of a folder.
/// </summary>
internal sealed record Repository(string Tool, string Compiler, string Feed, string Version)
{
    private const string Suffix = "bench";

    private static readonly string _root = Metadata("Repository");
    private static readonly string _artifacts = Metadata("Artifacts");

    public static async Task<Repository> BuildAsync()
    {
        var output = Path.Combine(_artifacts, "bench");
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);

        var tool = await PublishAsync("Fltr.Migrations.Tool", output);
        var compiler = await PublishAsync("Fltr.Migrations.Compiler", output);
        var feed = Path.Combine(output, "feed");
        foreach (var package in new[] { "Fltr.Migrations", "Fltr.Migrations.Sdk" })
            await DotnetAsync("pack", package, "--version-suffix", Suffix, "-o", feed);

        var name = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(feed, "Fltr.Migrations.Sdk.*.nupkg").Single());
        return new Repository(Path.Combine(tool, "fltr-migrations.dll"), Path.Combine(compiler, "Fltr.Migrations.Compiler.dll"), feed, name["Fltr.Migrations.Sdk.".Length..]);
    }

    private static async Task<string> PublishAsync(string project, string output)
    {
        var folder = Path.Combine(output, project);
        await DotnetAsync("publish", project, "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder);
        return folder;
    }

    private static Task<string> DotnetAsync(params string[] arguments) =>
        Command.RunAsync(["dotnet", .. arguments, "-c", "Release", $"-p:ArtifactsPath={_artifacts}"], _root);

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
