using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class GiveEachMigrationItsVersion : Rule
{
    public override string Id => "FLTR4101";
    public override string Condition => "Two migrations have the same version.";
    public override string Effect => "A database that has applied one takes the other for applied, too.";
    public override string Remedy => "Give the one that was applied nowhere a newer version.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        var migrations = timeline.Set.Migrations;
        for (var i = 1; i < migrations.Count; i++)
        {
            if (migrations[i].Version != migrations[i - 1].Version) continue;
            yield return At(migrations[i], migrations[i].Source, $"{migrations[i].Name} has the version of {migrations[i - 1].Name}, {migrations[i].Version}: a database that has applied one takes the other for applied. Give the one that was applied nowhere a newer version.{Script(migrations[i - 1], migrations[i])}", migrations[i].Name);
        }
    }

    // A class and the script that it reads may have one name; the script is no migration then.
    private static string Script(MigrationClass one, MigrationClass other) => one.IsSql == other.IsSql
        ? ""
        : $" If the class reads {Path.GetFileName((one.IsSql ? one : other).Source.File)} itself, take the file out of the project's SqlMigration items.";
}
