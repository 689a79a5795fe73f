using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Rules;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>Takes away what authors decided otherwise, and says which of their decisions decide nothing.</summary>
internal static class Suppressions
{
    public static IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics, Timeline timeline, IReadOnlyList<Rule> rules)
    {
        var suppressible = rules.Where(r => r.CanBeSuppressed).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var idle = new List<(SuppressAttribute Suppression, MigrationClass? Migration)>();
        var left = diagnostics;
        foreach (var migration in timeline.Set.Migrations.Where(m => !m.IsMisread))
        {
            foreach (var suppression in migration.Suppressions) Take(suppression, migration);
        }

        foreach (var suppression in timeline.Set.Suppressions) Take(suppression, null);

        // What was not read whole was not judged whole: there nothing is known to be idle.
        return !timeline.Complete ? left : [.. left, .. idle.Select(i => SuppressWhatIsFound.Unused(i.Suppression, i.Migration, suppressible.Contains(i.Suppression.Id)))];

        void Take(SuppressAttribute suppression, MigrationClass? migration)
        {
            var kept = suppressible.Contains(suppression.Id)
                ? left.Where(d => d.Id != suppression.Id || (migration is not null && d.Version != migration.Version)).ToList()
                : left;
            if (kept.Count == left.Count) idle.Add((suppression, migration));
            left = kept;
        }
    }
}
