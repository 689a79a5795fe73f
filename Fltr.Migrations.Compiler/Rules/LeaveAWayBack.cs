using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class LeaveAWayBack : Rule
{
    public override string Id => "FLTR4201";
    public override string Condition => "A migration cannot be undone, and does not say that this is meant.";
    public override string Effect => "Whoever has to go back in the night finds out then.";
    public override string Remedy => "Write Down(), or say why there is no way back: [Irreversible(\"…\")].";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            if (migration.Class.Irreversible is null && migration.WayBack.Obstacle is { } obstacle)
                yield return At(obstacle, $"{migration.Class.Name} cannot be undone: nothing is known that undoes {Excerpt.Of(obstacle.Operation.ToString())}. Write {(migration.Class.IsSql ? "what undoes it behind \"-- down\"" : "Down()")}, or say why there is no way back: {Declared.Irreversible(migration.Class)}.", migration.Class.Name);
        }
    }
}
