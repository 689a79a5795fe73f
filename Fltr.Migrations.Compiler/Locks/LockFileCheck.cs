using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>Says on a build server that the committed lock file is not up to date.</summary>
internal static class LockFileCheck
{
    public static Diagnostic? Check(string path, string text)
    {
        if (SharedFile.Text(path) is not { } found) return CommitTheLockFile.Missing(path);

        // git may have turned the line ends of a checkout around.
        var there = found.ReplaceLineEndings("\n");
        return there == text ? null : CommitTheLockFile.Stale(path, FirstDifference(there, text));
    }

    private static int FirstDifference(string there, string here)
    {
        var (a, b) = (there.Split('\n'), here.Split('\n'));
        var line = 0;
        while (line < a.Length && line < b.Length && a[line] == b[line]) line++;
        return Math.Min(line + 1, Math.Max(a.Length, 1));
    }
}
