using System.Globalization;

namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>All packages of this repository, packed once for the tests of this run, and an empty package cache.</summary>
public sealed class Feed : IDisposable
{
    public const string Name = "packages";

    private static readonly string[] _all = ["", ".Auth", ".Compiler", ".Main", ".Runner", ".Sdk", ".Tasks", ".Tool"];
    private readonly string _root = Directory.CreateTempSubdirectory("fltr-packages-").FullName;

    public Feed()
    {
        Version = $"0.1.0-test.{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
        Clone.Refresh();
        Environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_root, "cache"),
            ["DOTNET_CLI_HOME"] = Path.Combine(_root, "home"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        };
        PackOutput = Pack(Version);
        PackOutput.ShouldSucceed();
    }

    public string Version { get; }

    /// <summary>What the pack said.</summary>
    internal BuildResult PackOutput { get; }

    /// <summary>That of a machine on which nothing of .NET was restored yet.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public string PackageOf(string id, string? version = null) => Path.Combine(Clone.Packages, $"{id}.{version ?? Version}.nupkg");

    /// <summary>Packs again, in another version.</summary>
    internal static BuildResult Pack(string version, params string[] arguments)
    {
        const string Solution = "packages.slnx";
        var projects = _all.Select(name => $"  <Project Path=\"Fltr.Migrations{name}/Fltr.Migrations{name}.csproj\" />\n");
        File.WriteAllText(Path.Combine(Clone.Folder, Solution), $"<Solution>\n{string.Concat(projects)}</Solution>\n");
        // Only the packages bear the version: in the assemblies it would have everything compiled again in each run. And native code of the
        // framework's generics takes a minute to make, while it changes nothing but how long a start takes.
        return Command.Run(
            Clone.Folder, new Dictionary<string, string>(), "dotnet",
            ["pack", Solution, $"-p:VersionSuffix={version.Split('-', 2)[1]}", "-p:InformationalVersion=0.1.0", "-p:PublishReadyToRunCrossgen2ExtraArgs=", "-nologo", "-tl:off", "-nr:false", .. arguments]);
    }

    internal Elsewhere Elsewhere() => new(this);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

/// <summary>The tests of packages run one after the other: they are the same machine.</summary>
[CollectionDefinition(Feed.Name)]
public sealed class FeedCollection : ICollectionFixture<Feed>;
