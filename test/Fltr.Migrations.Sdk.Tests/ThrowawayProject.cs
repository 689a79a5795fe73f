using System.Diagnostics;

namespace Fltr.Migrations.Sdk.Tests;

/// <summary>
/// A migration project in a temporary folder that imports the SDK by path and is built by a real <c>dotnet build</c>. It has a
/// folder around it, for a second project beside it.
/// </summary>
internal sealed class ThrowawayProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("fltr-sdk-").FullName;
    private bool _restored;

    public ThrowawayProject(string properties = "")
    {
        Folder = Path.Combine(_root, "Database");
        Write("Database.csproj", $"""
            <Project>
              <PropertyGroup>
                <FltrMigrationsArtifacts>{Built.Artifacts}</FltrMigrationsArtifacts>
                <FltrMigrationsArtifactsPivot>{Built.Pivot}</FltrMigrationsArtifactsPivot>
                <FltrMigrationsReference>none</FltrMigrationsReference>
              </PropertyGroup>
              <Import Project="{Built.Sdk}/Sdk.props" />
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RunAnalyzers>false</RunAnalyzers>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Built.Artifacts}/bin/Fltr.Migrations/{Built.Pivot}/Fltr.Migrations.dll" />
              </ItemGroup>
              <Import Project="{Built.Sdk}/Sdk.targets" />
            </Project>
            """);
    }

    public string Folder { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public MarkedSource Write(string path, string marked)
    {
        var source = MarkedSource.At(Path.Combine(Folder, path), marked);
        Directory.CreateDirectory(Path.GetDirectoryName(source.Path)!);
        File.WriteAllText(source.Path, source.Text);
        return source;
    }

    public BuildResult Build(params string[] arguments) => Dotnet("build", arguments);

    public BuildResult Dotnet(string command, params string[] arguments)
    {
        string[] restore = _restored && command == "build" ? ["--no-restore"] : [];
        var result = Run([command, .. restore, .. arguments, "-nologo", "-tl:off", "-nr:false"]);
        _restored = File.Exists(Path.Combine(Folder, "obj", "project.assets.json"));
        return result;
    }

    /// <summary>The tool, as this build has made it, in the project's folder.</summary>
    public BuildResult Tool(params string[] arguments) => Run(["exec", Path.Combine(Built.Artifacts, "bin", "Fltr.Migrations.Tool", Built.Pivot, "fltr-migrations.dll"), .. arguments]);

    /// <summary>Names of the files in the output folder, in order.</summary>
    public IReadOnlyList<string> Output(string configuration = "Debug")
    {
        var folder = Path.Combine(Folder, "bin", configuration, "net10.0");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>When the last check wrote its verdict.</summary>
    public DateTime LastChecked(string configuration = "Debug") => File.GetLastWriteTimeUtc(Verdict(configuration));

    public bool WasChecked(string configuration = "Debug") => File.Exists(Verdict(configuration));

    /// <summary>A repository around the project: without one, nothing is mapped in a ContinuousIntegrationBuild.</summary>
    public void CommitToGit()
    {
        Run("git", ["init", "-q"]);
        Run("git", ["add", "."]);
        Run("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "a"]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Verdict(string configuration) => Path.Combine(Folder, "obj", configuration, "net10.0", "Database.diagnostics.txt");

    private BuildResult Run(IEnumerable<string> arguments) => Run("dotnet", arguments);

    private BuildResult Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The tests may themselves run below MSBuild and on a build server; the project is built as on a desk.
        foreach (var name in start.Environment.Keys.Where(IsFromOutside).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildResult(process.ExitCode, output + error.Result);
    }

    private static bool IsFromOutside(string variable) =>
        variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || variable is "CI" or "TF_BUILD";
}
