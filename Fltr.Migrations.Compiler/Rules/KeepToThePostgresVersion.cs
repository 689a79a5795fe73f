using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class KeepToThePostgresVersion : Rule
{
    private const int NullsNotDistinct = 15;

    public override string Id => "FLTR5101";
    public override string Condition => "An operation needs a newer PostgreSQL than the project says it runs on.";
    public override string Effect => "The older server refuses it with a syntax error.";
    public override string Remedy => "Write it without, or raise FltrMigrationsPostgresVersion.";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        if (timeline.Options.PostgresVersion >= NullsNotDistinct) yield break;
        foreach (var transition in timeline.Transitions)
        {
            if (transition.Operation is CreateIndex { Index.NullsNotDistinct: true } or AddUnique { Unique.NullsNotDistinct: true })
                yield return At(transition, $"NULLS NOT DISTINCT needs PostgreSQL {NullsNotDistinct}, and this project runs on {timeline.Options.PostgresVersion}. Write it without, or raise FltrMigrationsPostgresVersion.", transition.Operation);
        }
    }
}
