using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Folding;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Planning;

/// <summary>The steps of one operation.</summary>
internal static class Steps
{
    /// <summary>As written.</summary>
    public static IEnumerable<Step> Direct(Operation operation, Catalog before)
    {
        if (operation is ExecuteSql sql && operation.Transaction == Transaction.None) return Apart(sql);
        return [Of(operation, before)];
    }

    /// <summary>For a table with rows under traffic; null when that is the same.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="before">The catalog before it.</param>
    /// <param name="cleanUp">What is done before the rows are read.</param>
    /// <param name="precheck">What is asked before the rows are read.</param>
    public static IReadOnlyList<Step>? Online(Operation operation, Catalog before, IReadOnlyList<Transition> cleanUp, Precheck? precheck)
    {
        var parts = operation.Online(before);
        if (operation is not IBatched && parts is [var single] && single.Equals(operation)) return null;

        var reader = parts.LastOrDefault(p => p is ValidateConstraint or CreateIndex);
        var steps = new List<Step>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (ReferenceEquals(part, reader)) steps.AddRange(cleanUp.Select(c => Of(c.Operation, before) with { Transaction = Transaction.Own }));
            var step = part is IBatched batched ? InBatches(part, batched, before) : Of(part, before);
            steps.Add(ReferenceEquals(part, reader) ? step with { Precheck = precheck } : step);
            if (i < parts.Count - 1) before = part.Apply(before);
        }

        return steps;
    }

    private static Step Of(Operation operation, Catalog before) => new(SqlWriter.Write(operation), operation.Transaction, Locks(operation.Touches(before)))
    {
        Builds = operation is CreateIndex { Concurrently: true } built ? built.Table.Sibling(built.Index.Name) : null,
        Drops = operation is DropIndex { Concurrently: true } dropped ? dropped.Table.Sibling(dropped.Index) : null,
    };

    private static Step InBatches(Operation operation, IBatched batched, Catalog before) =>
        new([], Transaction.None, Locks(operation.Touches(before))) { Batch = batched.Batch(before) };

    // Statements that refuse a transaction stand alone; those around them keep theirs.
    private static IEnumerable<Step> Apart(ExecuteSql sql) =>
        sql.Statements.Select(s => new Step([s.Text], s.OutsideTransaction ? Transaction.None : Transaction.Shared, Locks(s.Touches)));

    private static Seq<StepLock> Locks(IEnumerable<Touch> touches)
    {
        var strongest = new SortedDictionary<Name, LockMode>();
        foreach (var touch in touches)
        {
            if (touch.Lock > strongest.GetValueOrDefault(touch.Object)) strongest[touch.Object] = touch.Lock;
        }

        return [.. strongest.OrderByDescending(l => l.Value).Select(l => new StepLock(l.Key, l.Value))];
    }
}
