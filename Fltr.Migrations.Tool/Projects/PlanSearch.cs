using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Output;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>How new a plan has to be.</summary>
internal enum PlanFreshness
{
    /// <summary>Made from the sources as they are.</summary>
    Fresh,

    /// <summary>Whatever the last build left.</summary>
    Any,

    /// <summary>Whatever the last build left; built when there is nothing.</summary>
    AnyOrBuilt,
}

/// <summary>Finds the plans of migration projects, and builds those that are stale.</summary>
internal sealed class PlanSearch(string root, string configuration, Screen screen)
{
    public async Task<IReadOnlyList<string>> FindAsync(IReadOnlyList<MigrationProject> projects, PlanFreshness freshness, CancellationToken cancellation)
    {
        var plans = new List<string>();
        foreach (var project in projects) plans.Add(Known(project, freshness) ?? await BuildAsync(project, cancellation));
        return plans;
    }

    private string? Known(MigrationProject project, PlanFreshness freshness)
    {
        if (freshness == PlanFreshness.Fresh) return BuildRecord.Find(project, configuration) is { } record && record.IsFresh(project) ? record.Plan : null;

        var left = BuiltPlan.Find(project, root, configuration);
        return left is not null || freshness == PlanFreshness.AnyOrBuilt
            ? left
            : throw new RunnerException(ExitCode.Usage, $"{project.Name} has not been built in {configuration}.", "Leave out --no-build, or build it first.");
    }

    private async Task<string> BuildAsync(MigrationProject project, CancellationToken cancellation)
    {
        screen.Begin($"building {project.Name} … ");
        var started = TimeProvider.System.GetTimestamp();
        var said = new List<string>();
        var plan = await ProjectBuild.PlanAsync(project, configuration, said.Add, cancellation);
        screen.Line(Lengths.Text(TimeProvider.System.GetElapsedTime(started)));
        foreach (var line in said.Where(l => l.Length > 0)) screen.Line(line);
        return plan ?? throw new RunnerException(ExitCode.Findings, $"{project.Name} does not build; what is wrong is above. No database was touched.", "Mend it, then run again.");
    }
}
