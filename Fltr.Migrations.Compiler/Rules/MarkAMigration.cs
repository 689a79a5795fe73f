using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class MarkAMigration : Rule
{
    public override string Id => "FLTR9208";
    public override string Condition => "A class derives from Migration, is not abstract, and has no [Migration].";
    public override string Effect => "It has no place in the history and would never run.";
    public override string Remedy => "Give it [Migration(version, \"…\")], or make it abstract.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(Type type, SourcedAttribute? other) => new MarkAMigration().At(
        other?.At() ?? Source.Unknown, $"{type.Name} derives from Migration and has no version, so it would never run. Give it [Migration(…, \"…\")], or make it abstract.");
}
