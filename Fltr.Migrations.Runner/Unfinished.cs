using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner.History;

namespace Fltr.Migrations.Runner;

/// <summary>A migration that was begun and not finished has to be finished by the plan that began it.</summary>
internal static class Unfinished
{
    public static void Check(DatabaseState state, PlanFile plan)
    {
        foreach (var step in state.Unfinished)
        {
            if (step.Direction == Direction.Down)
            {
                throw new RunnerException(ExitCode.Failed, $"{plan.Database} is half way down from {step.Version}: an earlier down did not end.", "Run down again: it goes on where it stopped.");
            }

            var entry = plan.Entries.FirstOrDefault(e => e.Version == step.Version);
            if (entry?.Checksum == step.Checksum) continue;
            throw new RunnerException(
                ExitCode.Failed,
                $"{step.Version} is half applied in {plan.Database}, and the plan {(entry is null ? "does not have it" : "has another text of it")} now.",
                "Restore the migration as it was when it began, run up, and write the change as a new migration.");
        }
    }
}
