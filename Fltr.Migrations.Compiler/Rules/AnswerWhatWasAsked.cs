using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class AnswerWhatWasAsked : Rule
{
    public override string Id => "FLTR3106";
    public override string Condition => "[assembly: Approve] names a migration that does not exist, or that does not ask for the table.";
    public override string Effect => "An answer without a question allows something that nobody has seen yet.";
    public override string Remedy => "Take it away, or correct the version or the table.";
    public override bool JudgesOldMigrations => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var approval in timeline.Set.Approvals)
        {
            var migration = timeline.Set.Migrations.FirstOrDefault(m => m.Version == approval.Version);
            if (migration is null)
                yield return At(approval.At(approval.Version), $"There is no migration {approval.Version} to approve.{Spelling.DidYouMean($"{approval.Version}", timeline.Set.Migrations.Select(m => $"{m.Version}"))}");
            else if (!migration.Touches.Any(t => TableName.Parse(t.Table) == TableName.Parse(approval.Table)))
                yield return At(approval.At(approval.Version), $"{migration} does not ask for {approval.Table}: it has no {Declared.Touches(migration, approval.Table)}. Take the approval away.");
        }
    }
}
