using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class CommitTheLockFile : Rule
{
    public override string Id => "FLTR4301";
    public override string Condition => "On a build server, the lock file is missing or does not say what the migrations do.";
    public override string Effect => "Other projects, and whoever reviews the change, see another history than the one that is built.";
    public override string Remedy => "Build locally, which writes it, and commit it together with the migration.";
    public override bool CanBeSuppressed => false;

    public static Diagnostic Missing(string path) =>
        new CommitTheLockFile().At(new Source(path, 1, "", ""), $"There is no {Path.GetFileName(path)}. Build locally, which writes it, and commit it.");

    public static Diagnostic Stale(string path, int line) =>
        new CommitTheLockFile().At(new Source(path, line, "", ""), $"{Path.GetFileName(path)} does not say what the migrations do, from this line on. Build locally, which writes it anew, and commit it together with the migration.");
}
