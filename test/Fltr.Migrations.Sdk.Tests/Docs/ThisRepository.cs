using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Sdk.Tests.Docs;

/// <summary>What the pages have before them: the two databases' projects and the tool, as this build has built them, in a folder that may be spoilt.</summary>
internal sealed class ThisRepository : IDisposable
{
    private ThisRepository(PostgresBinaries binaries)
    {
        var repository = Path.GetFullPath(Path.Combine(Built.Sdk, "../.."));
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "Fltr.Migrations.Sdk"), Path.Combine(repository, "Fltr.Migrations.Sdk"));
        File.Copy(Path.Combine(repository, "Directory.Solution.targets"), Path.Combine(Folder, "Directory.Solution.targets"));
        foreach (var project in new[] { "Fltr.Migrations.Auth", "Fltr.Migrations.Main" }) Copy(Path.Combine(repository, project), Path.Combine(Folder, project));
        Write("Fltr.Migrations.slnx", """
            <Solution>
              <Project Path="Fltr.Migrations.Auth/Fltr.Migrations.Auth.csproj" />
              <Project Path="Fltr.Migrations.Main/Fltr.Migrations.Main.csproj" />
            </Solution>
            """);
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RunAnalyzers>false</RunAnalyzers>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Built.Artifacts}/bin/Fltr.Migrations/{Built.Pivot}/Fltr.Migrations.dll" />
              </ItemGroup>
            </Project>
            """);
        Write(".bin/fltr-migrations", $"#!/bin/sh\nexec dotnet exec '{Built.Artifacts}/bin/Fltr.Migrations.Tool/{Built.Pivot}/fltr-migrations.dll' \"$@\"\n");
        File.SetUnixFileMode(Path.Combine(Folder, ".bin", "fltr-migrations"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment = new Dictionary<string, string>
        {
            ["FltrMigrationsArtifacts"] = Built.Artifacts,
            ["FltrMigrationsArtifactsPivot"] = Built.Pivot,
            ["FltrMigrationsReference"] = "none",
            ["FLTR_LOCAL_DATA"] = Database.Tests.Harness.ThrowawayFolder.Create(),
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["MSBUILDTERMINALLOGGER"] = "off",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["PATH"] = $"{Path.Combine(Folder, ".bin")}:{Path.GetDirectoryName(binaries.Program("psql"))}:{System.Environment.GetEnvironmentVariable("PATH")}",
        };
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fltr-pages-").FullName;

    public IReadOnlyDictionary<string, string> Environment { get; }

    public static async Task<ThisRepository> CreateAsync() => new(await PostgresBinaries.FindAsync());

    public void Dispose()
    {
        // A page may have started the local server.
        Packages.Command.Run(Folder, Environment, Path.Combine(Folder, ".bin", "fltr-migrations"), "db", "reset").ShouldSucceed();
        Directory.Delete(Environment["FLTR_LOCAL_DATA"], recursive: true);
        Directory.Delete(Folder, recursive: true);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj") continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(file, Path.Combine(to, path));
        }
    }
}
