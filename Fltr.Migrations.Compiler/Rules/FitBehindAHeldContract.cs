using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>Folds once more with all contracts at the end, which is what a database sees that still holds them.</summary>
internal sealed class FitBehindAHeldContract : Rule
{
    public override string Id => "FLTR2105";
    public override string Condition => "The migrations fit in the order of their versions, and do not fit, or end in another catalog, when the contracts come last.";
    public override string Effect => "A contract that waits is passed by later migrations. On a database that holds it they fail, or leave another schema than everywhere else.";
    public override string Remedy => "Write the later migration so that it fits before and after the contract, or make it part of the change.";
    public override bool JudgesOldMigrations => true;
    public override bool CanBeSuppressed => false;

    public override IEnumerable<Diagnostic> Check(Timeline timeline)
    {
        var first = timeline.Complete ? FirstContract(timeline.Migrations) : -1;
        if (first < 0) return [];

        var catalog = timeline.Migrations[first].Before;
        var later = timeline.Migrations.Skip(first);
        foreach (var transition in later.Where(m => m.Class.Phase != Phase.Contract).Concat(later.Where(m => m.Class.Phase == Phase.Contract)).SelectMany(m => m.Transitions))
        {
            try
            {
                catalog = transition.Operation.Apply(catalog);
            }
            catch (CatalogException exception)
            {
                return [Misfit(timeline, transition, exception.Message)];
            }
        }

        return catalog.Equals(timeline.Final) ? [] : [Difference(timeline, catalog)];
    }

    // Contracts that nothing follows change nothing about the order.
    private static int FirstContract(IReadOnlyList<RecordedMigration> migrations)
    {
        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Class.Phase == Phase.Contract) return migrations.Skip(i).All(m => m.Class.Phase == Phase.Contract) ? -1 : i;
        }

        return -1;
    }

    private Diagnostic Misfit(Timeline timeline, Transition transition, string cause)
    {
        if (transition.Migration.Phase == Phase.Contract)
            return At(transition, $"Where the contract {transition.Migration.Name} is held and runs after the newer migrations, it fails: {cause} Write the newer ones so that the contract fits before and behind them.");

        var earlier = timeline.Migrations.Where(m => m.Class.Phase == Phase.Contract && m.Class.Version < transition.Migration.Version).ToList();
        var contract = earlier.LastOrDefault(m => Meets(m, transition)) ?? earlier[^1];
        return At(transition, $"Where the contract {contract} is still held, {transition.Migration.Name} runs before it and fails: {cause} Write it so that it fits before and after the contract, or make it the contract's successor: give it [Contract] and a wait of its own.");
    }

    private static bool Meets(RecordedMigration contract, Transition transition) =>
        contract.Transitions.SelectMany(t => t.Touches).Any(t => transition.Touches.Any(u => u.Object == t.Object));

    private Diagnostic Difference(Timeline timeline, Catalog other)
    {
        var table = timeline.Final.Tables.Concat(other.Tables).FirstOrDefault(t => !Equals(timeline.Final.Find(t.Name), other.Find(t.Name)));
        var last = timeline.Transitions.Last(t => t.Migration.Phase != Phase.Contract && (table is null || t.Touches.Any(u => u.Object == table.Name)));
        return At(last, $"{(table is null ? "The schema" : table.Name)} ends differently where a contract is still held when {last.Migration.Name} runs. Both orders happen: write {last.Migration.Name} so that it leaves the same before and after the contract.");
    }
}
