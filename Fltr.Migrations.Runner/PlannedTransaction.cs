using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.Applying;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner;

/// <summary>What a run will commit together, for those who want to see it before: cut by the same code that the run uses.</summary>
/// <param name="IsTransaction">Whether it is one transaction; else it is a step outside of one, or many small ones.</param>
/// <param name="Steps">The steps, each with the operation that it belongs to.</param>
public sealed record PlannedTransaction(bool IsTransaction, IReadOnlyList<(PlannedOperation Operation, Step Step)> Steps)
{
    /// <summary>The transactions of a migration.</summary>
    /// <param name="operations">Its operations.</param>
    /// <param name="rows">Whether the tables that decide between online and direct form have rows.</param>
    public static IReadOnlyList<PlannedTransaction> Of(IReadOnlyList<PlannedOperation> operations, bool rows)
    {
        var forms = operations.Select(o => rows && o.Online is not null ? Form.Online : Form.Direct).ToArray();
        var segments = Segment.Cut(Forms.Work(operations, forms, []));
        return [.. segments.Select(s => new PlannedTransaction(s.IsTransaction, [.. s.Work.Select(w => (operations[w.Operation], w.Step))]))];
    }
}
