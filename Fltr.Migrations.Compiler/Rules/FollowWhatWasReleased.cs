using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class FollowWhatWasReleased : Rule
{
    public override string Id => "FLTR4303";
    public override string Condition => "A new migration is older than a released one that uses the same objects.";
    public override string Effect => "Databases that have applied the released one would run them in the other order than new ones; the runner refuses.";
    public override string Remedy => "Give it a version behind the released one: file name and attribute.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        var released = timeline.Released.ToDictionary(m => m.Version);
        if (released.Count == 0) yield break;

        foreach (var migration in timeline.Migrations.Where(m => !released.ContainsKey(m.Class.Version)))
        {
            var sets = TouchSets.Of(migration.Transitions);
            if (released.Values.Where(r => r.Version > migration.Class.Version).Select(r => (Migration: r, Objects: sets.Meets(Sets(r)))).LastOrDefault(m => m.Objects.Count > 0) is not { Migration: { } later } meeting) continue;

            var newer = Versions.After(timeline.Migrations[^1].Class.Version);
            yield return At(migration.Class, migration.Class.Source, $"{migration.Class.Name} is new and older than {later.Version} {later.Name}, which is released; both use {string.Join(" and ", meeting.Objects.Distinct())}. Where that one is applied, this one would come too late. Give it the version {newer}: {newer}_{migration.Class.Name}{Path.GetExtension(migration.Class.Source.File)}.");
        }
    }

    private static TouchSets Sets(LockedMigration migration) => new([.. migration.Reads], [.. migration.Writes]);
}
