using System.Reflection;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>The packages of this repository in a folder, from which the bench's projects take them.</summary>
internal sealed record Feed(string Folder, string Version)
{
    private const string Sdk = "Fltr.Migrations.Sdk";

    private static readonly string _repository = Metadata("Repository");
    private static readonly string _artifacts = Metadata("Artifacts");

    public static async Task<Feed> PackAsync(string folder)
    {
        foreach (var project in new[] { "Fltr.Migrations", Sdk })
            await Command.RunAsync(["dotnet", "pack", project, "-c", "Release", "--version-suffix", "bench", "-o", folder, $"-p:ArtifactsPath={_artifacts}"], _repository);

        var package = Directory.EnumerateFiles(folder, $"{Sdk}.*.nupkg").Single();
        return new Feed(folder, Path.GetFileNameWithoutExtension(package)[(Sdk.Length + 1)..]);
    }

    private static string Metadata(string key) => typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
