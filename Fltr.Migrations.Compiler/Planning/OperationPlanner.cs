using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Compiler.Loading;
using Fltr.Migrations.Compiler.Ownership;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>
/// Gives each operation of a migration its steps in one or two forms. The order of operations stays the author's, with one exception:
/// see <see cref="CleanUps"/>.
/// </summary>
internal sealed class OperationPlanner(MigrationClass migration, OwnerFolders folders)
{
    private bool IsDirect => migration.Direct is not null;

    public Seq<PlannedOperation> Plan(IReadOnlyList<Transition> transitions)
    {
        if (transitions.Count == 0) return [];

        var planned = new List<PlannedOperation>(transitions.Count);
        var young = new YoungTables();
        var questions = new Questions(transitions[0].Before);
        var cleanUps = CleanUps.Among(transitions, t => HasTwoForms(t, young));
        foreach (var transition in transitions)
        {
            var operation = cleanUps.IsMoved(transition)
                ? new PlannedOperation(transition.Operation, [])
                : Plan(transition, cleanUps.Before(transition), young, questions);
            planned.Add(operation with { Position = Position(transition.Operation.Source) });

            young.See(transition, operation);
            questions.See(transition);
        }

        return [.. planned];
    }

    private PlannedOperation Plan(Transition transition, IReadOnlyList<Transition> cleanUp, YoungTables young, Questions questions)
    {
        var operation = transition.Operation;
        var direct = cleanUp.Append(transition).SelectMany(t => Steps.Direct(t.Operation, t.Before)).ToList();
        // Direct asks nothing: the statement that the rows do not fit fails, and with it the one transaction.
        if (IsDirect || operation.RowsOf is not { } rows || young.Contains(rows)) return new PlannedOperation(operation, Settle(direct));

        var late = operation.Precheck is not null && (cleanUp.Count > 0 || questions.MustWait(transition));
        var early = late ? null : operation.Precheck;
        return Steps.Online(operation, transition.Before, cleanUp, late ? operation.Precheck : null) is { } online
            ? new PlannedOperation(operation, Settle(direct)) { RowsOf = rows, Online = Settle(online), Precheck = early }
            : new PlannedOperation(operation, Settle(direct)) { Precheck = early };
    }

    private bool HasTwoForms(Transition transition, YoungTables young) =>
        !IsDirect && transition.Operation.RowsOf is { } rows && !young.Contains(rows);

    private Seq<Step> Settle(IEnumerable<Step> steps) => migration.Migration.TransactionBehavior == TransactionBehavior.None
        ? [.. steps.Select(s => s with { Transaction = Transaction.None })]
        : [.. steps];

    private string? Position(Source source) => source.IsKnown ? $"{folders.Relative(source)}:{source.Line}" : null;
}
