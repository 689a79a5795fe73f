using System.Text.Json;
using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Materials;

/// <summary>Tool and compiler as the SDK's package brought them: with native code where the package has it for this platform.</summary>
internal sealed record Programs(string Tool, string Compiler)
{
    private const string ToolProperty = "FltrMigrationsTool";
    private const string CompilerProperty = "FltrMigrationsCompiler";

    public static async Task<Programs> OfAsync(MigrationProject project)
    {
        var answer = await Command.RunAsync(["dotnet", "msbuild", $"-getProperty:{ToolProperty}", $"-getProperty:{CompilerProperty}"], project.Folder, project.Environment);
        using var document = JsonDocument.Parse(answer);
        var properties = document.RootElement.GetProperty("Properties");
        return new Programs(properties.GetProperty(ToolProperty).GetString()!, properties.GetProperty(CompilerProperty).GetString()!);
    }
}
