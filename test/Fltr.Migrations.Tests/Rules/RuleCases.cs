using System.Runtime.CompilerServices;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Tests.Rules;

/// <summary>The case files beside this file: one a rule, named for its class.</summary>
internal static class RuleCases
{
    public static string Folder { get; } = HereIs();

    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.md").Where(f => !f.Contains(".received.", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static CaseFile Read(string rule) => CaseFile.Read(Path.Combine(Folder, $"{rule}.md"));

    public static Rule Rule(string name) => RuleBook.Open().Single(r => r.GetType().Name == name);

    private static string HereIs([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
