using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Planning;
using Fltr.Migrations.Locks;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepWhatWasReleased : Rule
{
    public override string Id => "FLTR4302";
    public override string Condition => "A migration that the lock file calls released does something else now, has another name or owner, or is gone.";
    public override string Effect => "Databases that have applied it keep the old shape, new ones get the new shape, and nobody can tell them apart.";
    public override string Remedy => "Restore it as it was, and write a new migration for what is different.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        // What did not run to its end would look as if it had changed, or gone.
        if (!timeline.Complete) yield break;

        var now = timeline.Migrations.ToLookup(m => m.Class.Version);
        foreach (var released in timeline.Released)
        {
            if (now[released.Version].FirstOrDefault() is not { } migration) yield return Gone(timeline, released);
            else if (Difference(released, migration) is { } difference) yield return At(migration.Class, migration.Class.Source, $"{migration.Class.Name} was released, and since then {difference}. Databases that have applied it stay as they are; new ones come out different. Restore it (git log {Path.GetFileName(timeline.Earlier!.Path)} shows since when it stands), and write a new migration for what is different.");
        }
    }

    private Diagnostic Gone(Timeline timeline, LockedMigration released) => At(
        new Source(timeline.Earlier!.Path, released.Line, "migration", ""),
        $"{released.Version} {released.Name} was released, and there is no such migration any more. Databases that have applied it are no longer understood, new ones come out different. Restore its file, and write a new migration that undoes it.");

    private static string? Difference(LockedMigration released, RecordedMigration migration)
    {
        if (migration.Class.Name != released.Name) return $"its name changed: it was {released.Name}";
        if (migration.Class.Owner?.Service is { } owner && released.Owner is { } before && owner != before) return $"its owner changed: it was {before}'s";
        return Checksum.Differs(released.Checksum, migration) ? "what it does has changed" : null;
    }
}
