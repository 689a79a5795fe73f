using System.Reflection;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class LoadWithItsReferences : Rule
{
    public override string Id => "FLTR9207";
    public override string Condition => "The assembly, or something that its migrations use, cannot be loaded.";
    public override string Effect => "The migrations cannot be read.";
    public override string Remedy => "Refer to the missing package or project from the migration project itself.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic For(Assembly assembly, Exception cause) => For(assembly.GetName().Name!, cause);

    public static Diagnostic For(string assembly, Exception cause) => new LoadWithItsReferences().At(
        Source.Unknown, $"{assembly} cannot be loaded: {Excerpt.Sentence(cause.Message)} Refer to what is missing from the migration project itself.");
}
