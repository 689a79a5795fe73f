using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>A step with its place in the migration.</summary>
internal sealed record Work(int Operation, Form Form, int Index, Step Step);

/// <summary>Work that is committed together: steps that share a transaction, or one that has its own or none.</summary>
internal sealed record Segment(IReadOnlyList<Work> Work)
{
    public bool IsTransaction => Work[0].Step.Batch is null && Work[0].Step.Transaction != Transaction.None;

    public IEnumerable<StepLock> Locks => Work.SelectMany(w => w.Step.Locks);

    /// <summary>Cuts the work that is left into what is committed together. The order stays.</summary>
    public static List<Segment> Cut(IEnumerable<Work> work)
    {
        var segments = new List<Segment>();
        var shared = new List<Work>();
        foreach (var next in work)
        {
            if (next.Step is { Transaction: Transaction.Shared, Batch: null })
            {
                // What is asked before a step is asked of what was committed before it.
                if (next.Step.Precheck is not null) Close();
                shared.Add(next);
                continue;
            }

            Close();
            segments.Add(new Segment([next]));
        }

        Close();
        return segments;

        void Close()
        {
            if (shared.Count > 0) segments.Add(new Segment([.. shared]));
            shared.Clear();
        }
    }
}
