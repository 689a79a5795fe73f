using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class ExpandBeforeContracting : Rule
{
    public override string Id => "FLTR2102";
    public override string Condition => "A backfill or contract names a change that no migration expands.";
    public override string Effect => "The wait of a contract counts from its expand: without one there is nothing to wait for, and old code is broken at once.";
    public override string Remedy => "Begin the change with [Expand] in an earlier migration, or spell its name as the expand does.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var change in timeline.Changes)
        {
            if (change.Any(m => m.Class.Expand is not null)) continue;

            // A name that is nearly another one's is misspelt: SpellChangesAlike says that.
            if (Spelling.Nearest(change.Key, timeline.ExpandedChanges) is not null) continue;
            foreach (var migration in change)
            {
                var phase = migration.Class.Phase == Phase.Contract ? "contract" : "backfill";
                yield return At(migration.Class, migration.Class.ChangeSource,
                    $"The change {change.Key} has a {phase} and no expand. The wait of a contract counts from the expand, so that running code has time to follow. Begin with an earlier migration: {Declared.Expand(migration.Class, change.Key)}.",
                    change.Key);
            }
        }
    }
}
