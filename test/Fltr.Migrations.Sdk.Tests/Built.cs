using System.Reflection;

namespace Fltr.Migrations.Sdk.Tests;

/// <summary>Where this build put what it has built.</summary>
internal static class Built
{
    public static string Artifacts { get; } = Metadata("Artifacts");
    public static string Pivot { get; } = Metadata("ArtifactsPivot");
    public static string Sdk { get; } = Metadata("Sdk");

    private static string Metadata(string key) => typeof(Built).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
