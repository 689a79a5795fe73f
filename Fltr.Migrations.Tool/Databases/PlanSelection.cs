using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Databases;

/// <summary>The plans that a command is about, by logical name of their databases.</summary>
/// <param name="Plans">The plans.</param>
/// <param name="IsOfProjects">Whether they are from migration projects of a repository, and not from a package; asked for only where no variable is set.</param>
internal sealed record PlanSelection(IReadOnlyList<PlanFile> Plans, Func<bool> IsOfProjects)
{
    /// <exception cref="RunnerException">A file is no plan, two are for one database, or the wanted one is not among them.</exception>
    public static PlanSelection Open(IEnumerable<string> paths, Func<bool> isOfProjects, string? database)
    {
        var plans = paths.Select(Open).OrderBy(p => p.Database, StringComparer.Ordinal).ToList();
        if (plans.GroupBy(p => p.Database).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RunnerException(ExitCode.Usage, $"Two plans are for {twice.Key}: {string.Join(" and ", twice.Select(p => p.Path))}.", "One database has one set of migrations. Name one of them with --plan, or give the other a name of its own in [assembly: Database].");
        }

        if (database is null) return new PlanSelection(plans, isOfProjects);
        var wanted = plans.Where(p => p.Database == database).ToList();
        return wanted.Count > 0
            ? new PlanSelection(wanted, isOfProjects)
            : throw new RunnerException(ExitCode.Usage, $"There is no database {database}.", $"--database takes one of: {string.Join(", ", plans.Select(p => p.Database))}.");
    }

    /// <summary>
    /// Whether plans that somebody names are the build output of a repository with migration projects, or are given inside one. Those of a
    /// package never are, not even in a repository that has projects of its own.
    /// </summary>
    public static bool AreOfProjects(IEnumerable<string> paths, string here)
    {
        var folders = paths.Select(p => Path.GetDirectoryName(Path.GetFullPath(p, here)) ?? here).ToList();
        return !folders.Any(UnpackedPackage.Holds) && folders.Append(here).Where(Directory.Exists).Select(ProjectSearch.Root).Distinct().Any(r => ProjectSearch.Below(r).Count > 0);
    }

    private static PlanFile Open(string path)
    {
        try
        {
            var plan = PlanFile.Open(path);
            return plan is { Database.Length: > 0, ConnectionVariable.Length: > 0 } ? plan : throw new InvalidDataException($"{path} is not a migration plan: it names no database.");
        }
        catch (InvalidDataException garbage)
        {
            throw new RunnerException(ExitCode.Usage, garbage.Message, garbage.InnerException is null ? "Build the migration project again." : "Name the NAME.plan.json that the build puts beside the assembly.", garbage);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RunnerException(ExitCode.Usage, $"The plan {path} cannot be read: {unreadable.Message}", "Build the migration project, which writes it, or leave --plan out inside the repository.", unreadable);
        }
    }
}
