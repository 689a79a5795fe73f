using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class CommitTheOwnershipPage : Rule
{
    public override string Id => "FLTR3110";
    public override string Condition => "On a build server, the page of owners or the reviewers in CODEOWNERS do not say what the lock files say.";
    public override string Effect => "The git host asks the wrong team for its review, and people read whose a table was.";
    public override string Remedy => "Build locally, which writes both, and commit them together with the migration.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic Stale(string path, bool isMissing) => new CommitTheOwnershipPage().At(
        new Source(path, 1, "", ""),
        $"{(isMissing ? $"There is no {Path.GetFileName(path)}" : $"{Path.GetFileName(path)} does not say what the lock files say about owners and those who share their tables")}. Build locally, which writes it, and commit it together with the migration.");
}
