using System.Text;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;

namespace Fltr.Migrations.Tests.Planning;

/// <summary>A plan as a reader sees it: each operation, its forms, their steps with locks.</summary>
internal static class PlanText
{
    public static string Write(PlannedMigration migration)
    {
        var text = new StringBuilder();
        text.Append($"{migration.Version} {migration.Name}\n");
        if (migration.Reads.Count > 0) text.Append($"reads {migration.Reads}\n");
        if (migration.Writes.Count > 0) text.Append($"writes {migration.Writes}\n");
        foreach (var assumption in migration.Assumptions) text.Append($"assumes {assumption.Kind} {assumption.Object} {assumption.Part} {(assumption.Holds ? "is there" : "is not there")}\n");

        text.Append("\nup\n");
        foreach (var operation in migration.Operations) Write(text, operation);
        text.Append(migration.Down is null ? "\nno way back\n" : "\ndown\n");
        foreach (var operation in migration.Down ?? []) Write(text, operation);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PlannedOperation operation)
    {
        text.Append($"  {operation.Operation} ({operation.Position})\n");
        if (operation.Precheck is { } precheck) text.Append($"    first: no {precheck.Found}\n");
        Write(text, operation.Online is null ? "" : $"no rows in {operation.RowsOf}: ", operation.Direct);
        if (operation.Online is not null) Write(text, $"rows in {operation.RowsOf}: ", operation.Online);
    }

    private static void Write(StringBuilder text, string form, Seq<Step> steps)
    {
        if (steps.Count == 0) text.Append($"    {form}nothing\n");
        foreach (var step in steps)
        {
            text.Append($"    {form}{step.Transaction.ToString().ToLowerInvariant()} [{string.Join(", ", step.Locks.Select(l => $"{l.Mode.Sql()} {l.Object}"))}]");
            if (step.Builds is { } builds) text.Append($" builds {builds}");
            if (step.Drops is { } drops) text.Append($" drops {drops}");
            text.Append('\n');
            if (step.Precheck is { } precheck) text.Append($"      first: no {precheck.Found}\n");
            foreach (var sql in step.Sql) text.Append($"      {sql};\n");
            if (step.Batch is { } batch) text.Append($"      batches of {batch.Sql};\n");
        }
    }
}
