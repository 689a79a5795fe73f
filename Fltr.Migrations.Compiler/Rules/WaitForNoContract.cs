using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Rules;

internal sealed class WaitForNoContract : Rule
{
    public override string Id => "FLTR2108";
    public override Severity Severity => Severity.Warning;
    public override string Condition => "A migration uses a table that an older contract changes, and the contract is not released yet.";
    public override string Effect => "While the contract is held the migration is held with it, for as long as the contract's wait.";
    public override string Remedy => "Give it a version before the contract, or accept that it waits and say why with [Suppress].";

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        // A released contract has had its wait, or has it long before anything that is written now.
        var released = timeline.Released.Select(m => m.Version).ToHashSet();
        var contracts = new List<(RecordedMigration Migration, TouchSets Sets)>();
        foreach (var migration in timeline.Migrations)
        {
            var sets = TouchSets.Of(migration.Transitions);
            foreach (var (contract, held) in contracts)
            {
                if (sets.Meets(held) is not [var shared, ..] || contract.Class.Change == migration.Class.Change) continue;
                yield return At(migration.Class, migration.Class.Source,
                    $"{migration.Class.Name} and the contract {contract} both use {shared}: wherever the contract waits ({contract.Class.Contract!.After}), {migration.Class.Name} waits with it. Give it a version before {contract.Class.Version} if it must not.",
                    contract.Class.Version);
            }

            if (migration.Class.Phase == Phase.Contract && !released.Contains(migration.Class.Version)) contracts.Add((migration, sets));
        }
    }
}
