using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class ThePackages(Feed feed)
{
    [Fact]
    public void Are_packed_without_a_warning()
    {
        feed.PackOutput.ShouldSucceed();
        Assert.Empty(feed.PackOutput.Diagnostics);
        Assert.DoesNotContain("missing a readme", feed.PackOutput.Output);
    }

    [Theory]
    [InlineData("Fltr.Migrations", "lib/net10.0/Fltr.Migrations.dll")]
    [InlineData("Fltr.Migrations.Sdk", "Sdk/Sdk.props", "build/Fltr.Migrations.Version.props", "tools/tasks/Fltr.Migrations.Tasks.dll", "tools/any/compiler/Fltr.Migrations.Compiler.dll", "tools/any/tool/fltr-migrations.dll")]
    [InlineData("Fltr.Migrations.Runner", "buildTransitive/Fltr.Migrations.Runner.targets", "tools/tasks/Fltr.Migrations.Tasks.dll", "tools/any/tool/fltr-migrations.dll")]
    [InlineData("Fltr.Migrations.Tool", "tools/any/any/DotnetToolSettings.xml")]
    [InlineData("Fltr.Migrations.Tool.any", "tools/net10.0/any/fltr-migrations.dll", "tools/net10.0/any/compiler/Fltr.Migrations.Compiler.dll")]
    [InlineData("Fltr.Migrations.Auth", "lib/net10.0/Fltr.Migrations.Auth.dll", "lib/net10.0/Fltr.Migrations.Auth.plan.json", "migrations.lock", "buildTransitive/Fltr.Migrations.Auth.targets")]
    [InlineData("Fltr.Migrations.Main", "lib/net10.0/Fltr.Migrations.Main.dll", "lib/net10.0/Fltr.Migrations.Main.plan.json", "migrations.lock", "buildTransitive/Fltr.Migrations.Main.targets")]
    public void Hold_what_they_are_for(string id, params string[] files)
    {
        using var package = ZipFile.OpenRead(feed.PackageOf(id));
        var held = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.All(files.Append("README.md"), file => Assert.Contains(file, held));
    }

    /// <summary>A service gets its migrations by a package, and no version of Npgsql with it that it did not choose.</summary>
    [Fact]
    public void Of_migrations_bring_the_runner_and_no_driver()
    {
        Assert.Contains("id=\"Fltr.Migrations.Runner\"", Manifest("Fltr.Migrations.Auth"));
        Assert.DoesNotContain("Npgsql", Manifest("Fltr.Migrations.Auth"));
        Assert.DoesNotContain("<dependency ", Manifest("Fltr.Migrations.Runner"));
    }

    /// <summary>What starts often starts quickly: the programs have native code for the platform that packed them.</summary>
    [Fact]
    public void Hold_native_code_beside_the_portable()
    {
        var platform = RuntimeInformation.RuntimeIdentifier;
        Assert.True(IsNative("Fltr.Migrations.Sdk", $"tools/{platform}/compiler/Fltr.Migrations.Compiler.dll"));
        Assert.True(IsNative("Fltr.Migrations.Runner", $"tools/{platform}/tool/Npgsql.dll"));
        Assert.True(IsNative($"Fltr.Migrations.Tool.{platform}", $"tools/net10.0/{platform}/fltr-migrations.dll"));
        Assert.False(IsNative("Fltr.Migrations.Tool.any", "tools/net10.0/any/fltr-migrations.dll"));
    }

    private bool IsNative(string id, string file)
    {
        using var package = ZipFile.OpenRead(feed.PackageOf(id));
        using var assembly = new MemoryStream();
        using (var entry = package.GetEntry(file)!.Open())
            entry.CopyTo(assembly);
        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private string Manifest(string id)
    {
        using var package = ZipFile.OpenRead(feed.PackageOf(id));
        using var reader = new StreamReader(package.GetEntry($"{id}.nuspec")!.Open());
        return reader.ReadToEnd();
    }
}
