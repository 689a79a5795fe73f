using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepLockFilesReadable : Rule
{
    public override string Id => "FLTR9301";
    public override string Condition => "The lock file of another database cannot be read.";
    public override string Effect => "Nobody can say whether a table is claimed twice.";
    public override string Remedy => "Resolve the merge conflict in it, or build its project, which writes it anew.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic At(string path, int line, string problem) => new KeepLockFilesReadable().At(
        new Source(path, line, "", ""), $"{Excerpt.Sentence(problem)} Resolve what was merged there, or build the project that it belongs to, which writes it anew.");
}
