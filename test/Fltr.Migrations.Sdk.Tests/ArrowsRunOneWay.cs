using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Fltr.Migrations.Sdk.Tests;

/// <summary>Who knows whom, read off the assemblies. An arrow that is not in this list is a mistake.</summary>
public sealed class ArrowsRunOneWay
{
    [Theory]
    [InlineData("Fltr.Migrations")]
    [InlineData("Fltr.Migrations.Compiler", "Fltr.Migrations")]
    [InlineData("Fltr.Migrations.Runner", "Fltr.Migrations", "Npgsql")]
    [InlineData("Fltr.Migrations.Tool/fltr-migrations", "Fltr.Migrations", "Fltr.Migrations.Runner", "Spectre.Console", "System.CommandLine")]
    [InlineData("Fltr.Migrations.Tasks", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core")]
    public void Each_assembly_knows_these_and_no_others(string assembly, params string[] known)
    {
        var (project, file) = assembly.Split('/') is [var folder, var name] ? (folder, name) : (assembly, assembly);
        using var reader = new PEReader(File.OpenRead(Path.Combine(Built.Artifacts, "bin", project, Built.Pivot, file + ".dll")));
        var metadata = reader.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
        Assert.Equal(known, references.Where(reference => !IsOfThePlatform(reference)).Order(StringComparer.Ordinal));
    }

    private static bool IsOfThePlatform(string reference) =>
        reference is "netstandard" or "mscorlib" or "Microsoft.Win32.Primitives" or "Microsoft.Win32.Registry" ||
        (reference.StartsWith("System.", StringComparison.Ordinal) && reference != "System.CommandLine");
}
