using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Pages;

/// <summary>Keeps what is rendered from all lock files up to date, or says on a build server that it is not.</summary>
internal static class OwnershipFiles
{
    private const int MostRounds = 100;

    /// <summary>What is stale, when this project's lock file says <paramref name="own"/>.</summary>
    public static IEnumerable<Diagnostic> Stale(CompilationOptions options, string own)
    {
        var locks = Read(options, own);
        foreach (var (path, render) in Files(options))
        {
            var there = SharedFile.Text(path)?.ReplaceLineEndings("\n");
            if (there != render(there, locks)) yield return CommitTheOwnershipPage.Stale(path, there is null);
        }
    }

    /// <summary>
    /// Writes what is stale. Another project may be built at this moment and have written its lock file since we read it: whoever writes last
    /// looks again, so that the last word is right.
    /// </summary>
    public static void Write(CompilationOptions options)
    {
        if (options.Lock is null) return;
        foreach (var (path, render) in Files(options))
        {
            for (var round = 0; round < MostRounds; round++)
            {
                var there = SharedFile.Text(path)?.ReplaceLineEndings("\n");
                var text = render(there, Read(options, SharedFile.Text(options.Lock)!));
                if (there == text) break;
                SharedFile.Write(path, text);
            }
        }
    }

    private static IEnumerable<(string Path, Func<string?, IReadOnlyList<LockFile>, string> Render)> Files(CompilationOptions options)
    {
        if (options.Ownership is { } page) yield return (page, (_, locks) => OwnershipPage.Write(locks));
        if (options.CodeOwners is { } reviewers) yield return (reviewers, (there, locks) => Reviewers.Write(reviewers, there, locks));
    }

    private static IReadOnlyList<LockFile> Read(CompilationOptions options, string own)
    {
        var locks = new List<LockFile> { LockFileParser.Parse(options.Lock!, own.ReplaceLineEndings("\n").Split('\n')) };
        foreach (var other in options.OtherLocks)
        {
            if (SharedFile.Lines(other) is { } lines) locks.Add(LockFileParser.Parse(other, lines));
        }

        return [.. locks.OrderBy(l => l.Database, StringComparer.Ordinal)];
    }
}
