using System.Reflection;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class HoldAMigration : Rule
{
    public override string Id => "FLTR9205";
    public override string Condition => "An assembly of migrations has none.";
    public override string Effect => "There is nothing to plan; most often the wrong project was built.";
    public override string Remedy => "Write one, or do not make it a migration project.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic In(Assembly assembly) => new HoldAMigration().At(
        Source.Unknown, $"{assembly.GetName().Name} has no migrations: no class that derives from Migration and has [Migration(…)], and no SQL file whose name begins with a version.");
}
