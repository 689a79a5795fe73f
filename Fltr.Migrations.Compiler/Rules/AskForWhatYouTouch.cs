using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class AskForWhatYouTouch : Rule
{
    public override string Id => "FLTR3105";
    public override string Condition => "[Touches] names a table that the migration does not use in a way that needs asking.";
    public override string Effect => "The owner is asked to agree to something that does not happen, and learns to agree without looking.";
    public override string Remedy => "Take it away, or name the table that the migration really uses.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        if (!timeline.Complete) yield break;
        var needed = timeline.ForeignTouches.Where(t => !t.Shared).ToLookup(t => t.Transition.Migration, t => t.Touch.Object);
        foreach (var migration in timeline.Set.Migrations)
        {
            foreach (var asked in migration.Touches)
            {
                if (needed[migration].Contains(TableName.Parse(asked.Table))) continue;
                var meant = Spelling.DidYouMean(asked.Table, needed[migration].Select(n => n.ToString()).Distinct());
                yield return At(migration, asked.At(asked.Table), $"{migration.Name} asks for {asked.Table} and does nothing to it that needs asking.{meant} Take {Declared.Touches(migration, asked.Table)} away.", asked.Table);
            }
        }
    }
}
