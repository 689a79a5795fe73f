using System.Globalization;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class BeginFileNamesWithTheVersion : Rule
{
    public override string Id => "FLTR4103";
    public override string Condition => "The name of a migration's file does not begin with its version, or an SQL file has no plain name behind it.";
    public override string Effect => "Files do not stand in the order in which they run, and a version that somebody reads in the history leads to no file.";
    public override string Remedy => "Rename the file: version, underscore, and the class or what the SQL does.";

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

    public static Diagnostic ForFile(string path, string version) => new BeginFileNamesWithTheVersion().At(
        new Source(path, 1, "", ""),
        $"{FileName(path)} has no name behind its version that history and messages could call it by: an underscore, then letters, digits, - and _. Rename it, as {version}_AddNickname.sql, or take it out of the project's SqlMigration items.");

    // The path may come from a build on another system.
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
