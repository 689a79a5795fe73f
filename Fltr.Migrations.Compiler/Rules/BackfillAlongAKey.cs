using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class BackfillAlongAKey : Rule
{
    public override string Id => "FLTR1301";
    public override string Condition => "A backfill goes over a table without a primary key, or along a key that the table does not have.";
    public override string Effect => "There is nothing to go along in batches: one statement would lock all rows until it ends, and a run that is broken off would begin anew.";
    public override string Remedy => "Give the table a primary key in a migration before.";
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        foreach (var transition in timeline.Transitions)
        {
            var (table, key) = transition.Operation switch
            {
                BackfillColumns fill => (fill.Table, fill.Key),
                CopyRows copy => (copy.From, copy.Key),
                _ => (default, null),
            };
            if (key is null || transition.Before.Find(table) is not { } found) continue;

            if (key.Count == 0)
                yield return At(transition, $"{table} has no primary key, so the backfill has nothing to go along. Give it one first: Create.PrimaryKey().OnTable(\"{table.Local}\").Column(\"…\");", table);
            else if (key.FirstOrDefault(k => found.Find(k) is null) is { } missing)
                yield return At(transition, $"The backfill goes along {table}.{missing}, and there is no such column.", table);
        }
    }
}
