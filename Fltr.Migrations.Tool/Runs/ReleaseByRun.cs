using Fltr.Migrations.Locks;
using Fltr.Migrations.Tool.Databases;
using Fltr.Migrations.Tool.Projects;

namespace Fltr.Migrations.Tool.Runs;

/// <summary>
/// What a database has that is not on this machine has left the repository: it is marked as released in the lock file of its project, so that a
/// later edit is an error at build. A build server writes nothing.
/// </summary>
internal static class ReleaseByRun
{
    /// <summary>Marks what the databases of a run have now, and tells it to the outcomes.</summary>
    public static void Mark(IEnumerable<Outcome> outcomes, Func<bool> areOfProjects)
    {
        var elsewhere = outcomes.Where(o => o.Applied.Count > 0 && o.Target.Address is { IsLocal: false }).ToList();
        if (elsewhere.Count == 0 || ContinuousIntegration.Mark() is not null || !areOfProjects()) return;

        foreach (var outcome in elsewhere)
        {
            foreach (var path in LocksOf(outcome)) Mark(outcome, path);
        }
    }

    private static void Mark(Outcome outcome, string path)
    {
        if (SharedFile.Text(path) is not { } before) return;

        // An entry that differs is of what was edited since the plan was made.
        var applied = outcome.Target.Plan.Entries.Where(e => outcome.Has(e.Version)).ToDictionary(e => e.Version, e => e.Checksum);
        var (after, marked) = ReleaseMarks.Add(before, (version, checksum) => applied.GetValueOrDefault(version) == checksum);
        if (marked.Count == 0) return;

        SharedFile.Write(path, after);
        outcome.Released = new ReleasedByRun(Path.GetRelativePath(Environment.CurrentDirectory, path), marked);
    }

    private static IEnumerable<string> LocksOf(Outcome outcome)
    {
        string[] folders = [Environment.CurrentDirectory, Path.GetDirectoryName(Path.GetFullPath(outcome.Target.Plan.Path))!];
        return folders.Select(ProjectSearch.Root).Distinct().SelectMany(ProjectSearch.Below).Distinct().Select(LockSearch.Of).Where(p => LockSearch.IsOf(p, outcome.Database));
    }
}

/// <summary>What a run has marked as released, and where.</summary>
internal sealed record ReleasedByRun(string LockFile, IReadOnlyList<long> Versions);
