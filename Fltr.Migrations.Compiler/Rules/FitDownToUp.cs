using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class FitDownToUp : Rule
{
    public override string Id => "FLTR4202";
    public override string Condition => "Down() does not fit the catalog that Up() leaves.";
    public override string Effect => "The way back fails when somebody needs it.";
    public override string Remedy => "Correct Down(), or leave it out: it is derived from Up() where that is possible.";
    public override bool JudgesOldMigrations => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var migration in timeline.Migrations)
        {
            // Behind an Up() that does not fit itself nothing can.
            if (migration.Up.Problem is null && migration.Down?.Problem is { } problem)
                yield return At(migration.Class, problem.Source, $"{(migration.Class.IsSql ? "The way back" : "Down()")} of {migration.Class.Name} does not fit what {(migration.Class.IsSql ? "it" : "its Up()")} leaves: {problem.Message}");
        }
    }
}
