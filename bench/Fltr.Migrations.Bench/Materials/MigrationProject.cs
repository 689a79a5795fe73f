namespace Fltr.Migrations.Bench.Materials;

/// <summary>A project in a temporary folder that gets everything from a feed, as everybody's does.</summary>
internal sealed record MigrationProject(string Folder)
{
    /// <summary>No process stays behind that would make the next build quicker, and is not among what is counted.</summary>
    public static IReadOnlyList<string> Build { get; } = ["dotnet", "build", "-nologo", "-tl:off", "-nr:false"];

    public string Plan => Path.Combine(Folder, "bin", "Debug", "net10.0", "Bench.plan.json");

    /// <summary>What the build starts the compiler with.</summary>
    public string CheckArguments => Path.Combine(Intermediate, "Bench.check.rsp");

    /// <summary>What the compiler has found.</summary>
    public string Diagnostics => Path.Combine(Intermediate, "Bench.diagnostics.txt");

    /// <summary>Packages in a folder of this run: one of the same version from an earlier run would never be replaced.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.GetFullPath(Path.Combine(Folder, "../../packages")) };

    private string Intermediate => Path.Combine(Folder, "obj", "Debug", "net10.0");

    /// <summary>A project file of ours.</summary>
    public static string Ours(Feed feed) => $"""<Project Sdk="Fltr.Migrations.Sdk/{feed.Version}" />""";

    /// <summary>A class library that only refers to our library.</summary>
    public static string Plain(Feed feed) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Fltr.Migrations" Version="{feed.Version}" />
          </ItemGroup>
        </Project>
        """;

    public static MigrationProject Write(string folder, Feed feed, string projectFile)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Bench.csproj"), projectFile);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="bench" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        return new MigrationProject(folder);
    }
}
