using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class NeedNoArguments : Rule
{
    public override string Id => "FLTR9204";
    public override string Condition => "A migration's constructor has parameters.";
    public override string Effect => "At build there is no container to fill them; and what they would bring, a migration must not depend on.";
    public override string Remedy => "Give it a constructor without parameters.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(MigrationClass migration) => new NeedNoArguments().At(
        migration, migration.Source, $"{migration.Name} has no constructor without parameters. At build nobody fills them, and what a migration says must not depend on them. Take them away.");
}
