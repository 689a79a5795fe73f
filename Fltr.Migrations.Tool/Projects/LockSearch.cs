using Fltr.Migrations.Locks;
using Fltr.Migrations.Runner;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>Finds lock files: what migration projects tell each other, so that one that was not built here has its say, too.</summary>
internal static class LockSearch
{
    public const string Name = "migrations.lock";

    /// <param name="named">Files that somebody names; none for those of the repository's projects.</param>
    /// <param name="database">The logical name of the only one that is wanted.</param>
    /// <exception cref="RunnerException">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<LockFile> Find(IReadOnlyList<string> named, string? database)
    {
        var paths = named.Count > 0 ? named : [.. ProjectSearch.Around(Environment.CurrentDirectory).Select(Of)];
        var locks = paths.Select(Read).OrderBy(l => l.Database, StringComparer.Ordinal).ToList();
        if (database is null) return locks;

        var wanted = locks.Where(l => l.Database == database).ToList();
        return wanted.Count > 0
            ? wanted
            : throw new RunnerException(ExitCode.Usage, $"There is no database {database}.", $"--database takes one of: {string.Join(", ", locks.Select(l => l.Database))}.");
    }

    /// <summary>The projects around the current folder; the lock file names the database of each.</summary>
    /// <exception cref="RunnerException">There is none.</exception>
    public static IReadOnlyList<MigrationProject> Projects(string? database)
    {
        var projects = ProjectSearch.Around(Environment.CurrentDirectory);
        if (database is null) return projects;

        // A project that has no lock file yet was never built.
        var wanted = projects.Where(p => IsOf(Of(p), database)).ToList();
        return wanted.Count > 0 ? wanted : throw new RunnerException(ExitCode.Usage, $"No project with a lock file is for {database}.", "Look at the name in [assembly: Database(…)], or build the project once.");
    }

    /// <summary>Whether a lock file is there, and of this database.</summary>
    public static bool IsOf(string path, string database) => File.Exists(path) && Read(path).Database == database;

    /// <summary>The lock file of a project.</summary>
    public static string Of(MigrationProject project) => Path.Combine(project.Folder, Name);

    private static LockFile Read(string path)
    {
        try
        {
            return SharedFile.Lines(path) is { } lines
                ? LockFileParser.Parse(path, lines)
                : throw new RunnerException(ExitCode.Usage, $"There is no {path}.", "Build the migration project, which writes it; or name one with --lock: a package of migrations has it at its root.");
        }
        catch (LockFileException garbage)
        {
            throw new RunnerException(ExitCode.Usage, $"{path}({garbage.Line}): {garbage.Message}", "Build the migration project, which writes it anew.", garbage);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RunnerException(ExitCode.Usage, $"{path} cannot be read: {unreadable.Message}", null, unreadable);
        }
    }
}
