namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>A repository of somebody else, who has our packages and nothing more: no other source is asked.</summary>
internal sealed class Elsewhere : IDisposable
{
    private readonly Feed _feed;

    public Elsewhere(Feed feed)
    {
        _feed = feed;
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Clone.Packages}" />
              </packageSources>
            </configuration>
            """);
        UseSdk(feed.Version);
        Write("Elsewhere.slnx", "<Solution />");
        // Nothing above this folder has a say.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fltr-elsewhere-").FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public void UseSdk(string version) => Write("global.json", $$"""{ "msbuild-sdks": { "Fltr.Migrations.Sdk": "{{version}}" } }""");

    public MarkedSource Write(string path, string marked)
    {
        var source = MarkedSource.At(Path.Combine(Folder, path), marked);
        Directory.CreateDirectory(Path.GetDirectoryName(source.Path)!);
        File.WriteAllText(source.Path, source.Text);
        return source;
    }

    /// <summary>A class library, or the service that is made of it.</summary>
    public void WriteProject(string name, string references) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{references}</ItemGroup>
        </Project>
        """);

    public string Reference(string package) => $"""<PackageReference Include="{package}" Version="{_feed.Version}" />""";

    public BuildResult Dotnet(string folder, params string[] arguments) => Run(folder, "dotnet", arguments);

    public BuildResult Build(string project, params string[] arguments) => Dotnet(project, ["build", .. arguments, "-nologo", "-tl:off", "-nr:false"]);

    public BuildResult Run(string folder, string program, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(_feed.Environment);
        foreach (var (name, value) in Environment)
            environment[name] = value;
        return Command.Run(Path.Combine(Folder, folder), environment, program, arguments);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
