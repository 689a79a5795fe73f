using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Fltr.Migrations.Tests.Harness;

/// <summary>Compiles C# in this process into an assembly that is collected after use.</summary>
internal static class SourceCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using Fltr.Migrations;
        """;

    private static readonly Lazy<MetadataReference[]> _platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Fltr.Migrations.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ]);

    /// <summary>Compiles files by path into a file, with its symbols beside it.</summary>
    public static void CompileTo(IReadOnlyDictionary<string, string> files, string path)
    {
        using var symbols = new MemoryStream();
        File.WriteAllBytes(path, Emit("Case", files.Select(f => Parse(f.Key, f.Value)), _platform.Value, symbols));
        File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols.ToArray());
    }

    /// <summary>Compiles files by path; what <paramref name="library"/> holds can be used, and is nowhere when the assembly runs.</summary>
    public static Assembly Compile(IReadOnlyDictionary<string, string> files, string? library = null)
    {
        MetadataReference[] references = library is null
            ? _platform.Value
            : [.. _platform.Value, MetadataReference.CreateFromImage(Emit("Library", [Parse("Library.cs", library)], _platform.Value, null))];

        using var symbols = new MemoryStream();
        var assembly = Emit("Case", files.Select(f => Parse(f.Key, f.Value)), references, symbols);
        return new AssemblyLoadContext("case", isCollectible: true).LoadFromStream(new MemoryStream(assembly), symbols);
    }

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(text, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), path);

    private static byte[] Emit(string name, IEnumerable<SyntaxTree> trees, MetadataReference[] references, MemoryStream? symbols)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(name, [Parse("Usings.cs", Usings), .. trees], references, options)
            .Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (symbols is not null) symbols.Position = 0;
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }
}
