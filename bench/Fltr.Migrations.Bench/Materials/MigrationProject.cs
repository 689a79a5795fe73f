namespace Fltr.Migrations.Bench.Materials;

/// <summary>A project in a temporary folder that gets the SDK, or only the library, from a feed, as everybody's does.</summary>
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
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Folder, "..", "..", "packages") };

    public static MigrationProject WithSdk(string folder, Repository repository) => Write(folder, repository, $"""<Project Sdk="Fltr.Migrations.Sdk/{repository.Version}" />""");

    public static MigrationProject Plain(string folder, Repository repository) => Write(folder, repository, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Fltr.Migrations" Version="{repository.Version}" />
          </ItemGroup>
        </Project>
        """);

    private string Intermediate => Path.Combine(Folder, "obj", "Debug", "net10.0");

    private static MigrationProject Write(string folder, Repository repository, string project)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Bench.csproj"), project);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="bench" value="{repository.Feed}" />
              </packageSources>
            </configuration>
            """);
        return new MigrationProject(folder);
    }
}
