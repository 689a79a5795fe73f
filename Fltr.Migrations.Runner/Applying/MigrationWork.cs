using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>
/// Takes one migration up or down. Most take one transaction and at most one round trip; the others are cut into segments, each of which is
/// recorded when it is committed, so that a run killed anywhere is gone on with by the next.
/// </summary>
internal sealed class MigrationWork(Session session, RunnerOptions options, PlannedMigration migration, Direction direction, IReadOnlyList<RecordedStep> recorded)
{
    private readonly TransactionSegment _transactions = new(session, options, migration);

    private IReadOnlyList<PlannedOperation> Operations => direction == Direction.Up ? migration.Operations : migration.Down!;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var segments = await PrepareAsync(cancellation);
        var alone = segments.Count == 1 && segments[0].IsTransaction && recorded.Count == 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var finish = i == segments.Count - 1 ? Finish(inSteps: !alone) : [];
            await RunAsync(segments[i], alone, finish, cancellation);
            foreach (var work in segments[i].Work) options.Tell(new StepDone(session.Database, migration.Version, work.Operation, work.Index, work.Step.Sql.FirstOrDefault() ?? work.Step.Batch!.Sql));
        }

        // Everything was done before, only the last word was not written; or there is nothing to do.
        if (segments.Count == 0) await _transactions.RunAsync([], Finish(inSteps: true), [], cancellation);
    }

    private async Task<List<Segment>> PrepareAsync(CancellationToken cancellation)
    {
        if (direction == Direction.Up && recorded.Count == 0) await AskAsync(() => Questions.CheckAssumptionsAsync(session, migration, cancellation), cancellation);

        var forms = await _transactions.RetryAsync(() => Forms.ChooseAsync(session, Operations, recorded, cancellation), [], cancellation);
        for (var i = 0; i < Operations.Count; i++)
        {
            // A table without rows breaks nothing.
            var begun = recorded.Any(r => r.Operation == i);
            if (forms[i] == Form.Online && !begun && Operations[i].Precheck is { } precheck) await AskAsync(() => Questions.CheckDataAsync(session, migration, precheck, options.PrecheckTimeout, cancellation), cancellation);
        }

        return Segment.Cut(Forms.Work(Operations, forms, recorded));
    }

    private async Task RunAsync(Segment segment, bool alone, IReadOnlyList<NpgsqlBatchCommand> finish, CancellationToken cancellation)
    {
        var first = segment.Work[0];
        if (first.Step.Precheck is { } precheck) await AskAsync(() => Questions.CheckDataAsync(session, migration, precheck, options.PrecheckTimeout, cancellation), cancellation);

        if (segment.IsTransaction)
        {
            var notes = alone ? [] : segment.Work.Select(w => Records.Step(migration, direction, w, done: true)).ToList();
            await _transactions.RunAsync([.. segment.Work.SelectMany(w => w.Step.Sql)], [.. notes, .. finish], segment.Locks, cancellation);
            return;
        }

        if (first.Step.Batch is not null) await new BatchedStep(session, options, migration, first, _transactions).RunAsync(cancellation);
        else await new StepAlone(session, options, migration, direction, first, _transactions).RunAsync(cancellation);
        await _transactions.RunAsync([], [Records.Step(migration, direction, first, done: true), .. finish], [], cancellation);
    }

    // A question waits for locks like a step does, and a server's refusal of it is a failure of the migration.
    private Task AskAsync(Func<Task> question, CancellationToken cancellation) => _transactions.RetryAsync(
        async () =>
        {
            await question();
            return true;
        },
        [],
        cancellation);

    private List<NpgsqlBatchCommand> Finish(bool inSteps) => direction == Direction.Up
        ? [.. Records.Applied(migration, options.Client, inSteps)]
        : [.. Records.Reverted(migration.Version, options.Client)];
}
