using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class OrderThePhases : Rule
{
    public override string Id => "FLTR2104";
    public override string Condition => "A backfill is older than its expand, or a contract older than its expand or backfill.";
    public override string Effect => "Versions decide the order: the values would be copied to where nothing is, or dropped before they were copied.";
    public override string Remedy => "Give the later phase a newer version.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var change in timeline.Changes)
        {
            foreach (var migration in change)
            {
                // The first of those that must come before and do not.
                var late = change.FirstOrDefault(m => m.Class.Version > migration.Class.Version && m.Class.Phase < migration.Class.Phase);
                if (late is not null) yield return At(migration.Class, migration.Class.ChangeSource, Message(change.Key, migration, late), change.Key);
            }
        }
    }

    private static string Message(string change, RecordedMigration early, RecordedMigration late) =>
        $"The {Word(early.Class.Phase)} of {change} comes before its {Word(late.Class.Phase)}: {early.Class.Version} is older than {late.Class.Version} {late.Class.Name}. " +
        $"Versions decide the order; give {early.Class.Name} a version after {late.Class.Version}.";

    private static string Word(Phase phase) => phase switch { Phase.Contract => "contract", Phase.Backfill => "backfill", _ => "expand" };
}
