using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>The server that deploys has the runtime, the tool and a plan; whatever would build there cannot.</summary>
[Collection(Feed.Name)]
public sealed class AMachineWithoutTheSdk(Feed feed)
{
    [Fact]
    public async Task Applies_a_plan()
    {
        var postgres = await Postgres.WithAsync("fltr_auth");
        using var repository = feed.Elsewhere();
        repository.Dotnet("", "tool", "install", "Fltr.Migrations.Tool", "--tool-path", "tools", "--version", feed.Version).ShouldSucceed();
        using (var package = ZipFile.OpenRead(feed.PackageOf("Fltr.Migrations.Auth")))
            package.GetEntry("lib/net10.0/Fltr.Migrations.Auth.plan.json")!.ExtractToFile(Path.Combine(repository.Folder, "auth.plan.json"));

        var runtime = Runtime(repository.Folder);
        repository.Environment["DOTNET_ROOT"] = runtime;
        repository.Environment["PATH"] = runtime;
        repository.Environment["AUTH_DATABASE_URL"] = postgres.Url();
        Assert.NotEqual(0, repository.Run("", Path.Combine(runtime, "dotnet"), "build").ExitCode);

        repository.Run("", Path.Combine(repository.Folder, "tools", "fltr-migrations"), "up", "--plan", "auth.plan.json").ShouldSucceed();

        Assert.Equal("t", await postgres.ValueAsync("select count(*) > 0 from fltr_migrations.history"));
    }

    private static string Runtime(string folder)
    {
        // …/shared/Microsoft.NETCore.App/10.0.0/
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var runtime = Directory.CreateDirectory(Path.Combine(folder, "runtime")).FullName;
        // The program finds its SDK beside itself, so it is copied, and not linked.
        File.Copy(Path.Combine(root, "dotnet"), Path.Combine(runtime, "dotnet"));
        foreach (var part in new[] { "host", "shared" })
            Directory.CreateSymbolicLink(Path.Combine(runtime, part), Path.Combine(root, part));
        return runtime;
    }
}
