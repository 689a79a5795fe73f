using System.Globalization;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class BeginFileNamesWithTheVersion : Rule
{
    public override string Id => "FLTR4103";
    public override string Condition => "The file of a migration does not begin with its version.";
    public override string Effect => "Files do not stand in the order in which they run, and a version that somebody reads in the history leads to no file.";
    public override string Remedy => "Rename the file: version, underscore, class.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Set.Migrations)
        {
            if (!migration.Source.IsKnown) continue;

            var file = FileName(migration.Source.File);
            var version = migration.Version.ToString(CultureInfo.InvariantCulture);
            var begins = file.StartsWith(version, StringComparison.Ordinal) && (file.Length == version.Length || !char.IsAsciiDigit(file[version.Length]));
            if (!begins) yield return At(migration, migration.Source, $"{migration.Name} has the version {version} and lies in {file}, so that neither is found by the other. Rename the file to {version}_{migration.Name}.cs.");
        }
    }

    // The path may come from a build on another system.
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
