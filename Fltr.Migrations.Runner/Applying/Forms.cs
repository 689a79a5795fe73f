using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;
using Fltr.Migrations.Runner.Locking;
using Npgsql;

namespace Fltr.Migrations.Runner.Applying;

/// <summary>Chooses for each operation between its direct and its online steps: the rows decide, or what was begun.</summary>
internal static class Forms
{
    public static async Task<Form[]> ChooseAsync(Session session, IReadOnlyList<PlannedOperation> operations, IReadOnlyList<RecordedStep> recorded, CancellationToken cancellation)
    {
        var forms = new Form[operations.Count];
        var open = new List<int>();
        for (var i = 0; i < operations.Count; i++)
        {
            if (operations[i].Online is null) continue;
            var begun = recorded.FirstOrDefault(r => r.Operation == i);
            if (begun is not null) forms[i] = begun.Form;
            else open.Add(i);
        }

        if (open.Count == 0) return forms;

        var questions = open.Select(i => $"fltr_migrations.has_rows({Blockers.Regclass(operations[i].RowsOf!)})");
        await using var command = new NpgsqlCommand($"select {string.Join(", ", questions)}", session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        for (var column = 0; column < open.Count; column++) forms[open[column]] = reader.GetBoolean(column) ? Form.Online : Form.Direct;
        return forms;
    }

    /// <summary>The steps that are left to do, in order.</summary>
    public static IEnumerable<Work> Work(IReadOnlyList<PlannedOperation> operations, Form[] forms, IReadOnlyList<RecordedStep> recorded)
    {
        var done = recorded.Where(r => r.Done).Select(r => (r.Operation, r.Form, r.Step)).ToHashSet();
        for (var operation = 0; operation < operations.Count; operation++)
        {
            var form = forms[operation];
            var steps = form == Form.Online ? operations[operation].Online! : operations[operation].Direct;
            for (var step = 0; step < steps.Count; step++)
            {
                if (!done.Contains((operation, form, step))) yield return new Work(operation, form, step, steps[step]);
            }
        }
    }
}
