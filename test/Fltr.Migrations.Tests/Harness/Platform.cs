using System.Runtime.CompilerServices;

namespace Fltr.Migrations.Tests.Harness;

/// <summary>A small project of the platform's, for cases to add to.</summary>
internal static class Platform
{
    public static IReadOnlyList<Block> Blocks { get; } = CaseFile.Read(Path.ChangeExtension(HereIs(), ".md")).Shared;

    private static string HereIs([CallerFilePath] string file = "") => file;
}
