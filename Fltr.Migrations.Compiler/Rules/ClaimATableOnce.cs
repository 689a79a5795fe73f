using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class ClaimATableOnce : Rule
{
    public override string Id => "FLTR3103";
    public override string Condition => "Two databases of the repository have a table of the same name.";
    public override string Effect => "Code writes into one and reads from the other, as soon as one connection variable is wrong; both look right.";
    public override string Remedy => "Keep the table in one database, or give one of them another name.";
    public override bool JudgesOldMigrations => true;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        if (!timeline.Complete) yield break;
        foreach (var other in timeline.Others)
        {
            foreach (var claimed in other.Tables)
            {
                if (!timeline.Final.Has(claimed.Name)) continue;

                var maker = timeline.Transitions.LastOrDefault(t => !t.Before.Has(claimed.Name) && t.After.Has(claimed.Name));
                if (maker is null) continue;
                var owner = claimed.Owner is null ? "" : $", where it belongs to {claimed.Owner}";
                yield return At(maker, $"{claimed.Name} is a table of {other.Database}{owner}; {timeline.Set.Database?.Name} would have a second one. With the wrong connection variable code writes into one and reads from the other, and both look right. Keep it in one database.", claimed.Name);
            }
        }
    }
}
