using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>Brings the committed lock file up to date, or on a build server says that it is not.</summary>
internal static class LockFileUpdate
{
    public static Diagnostic? Check(string path, string text)
    {
        if (!File.Exists(path)) return CommitTheLockFile.Missing(path);

        // git may have turned the line ends of a checkout around.
        var (there, here) = (File.ReadAllText(path).ReplaceLineEndings("\n"), text);
        return there == here ? null : CommitTheLockFile.Stale(path, FirstDifference(there, here));
    }

    public static void Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text) return;

        // Another project may be reading it at this moment: it sees the old one or the new one.
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }

    private static int FirstDifference(string there, string here)
    {
        var (a, b) = (there.Split('\n'), here.Split('\n'));
        var line = 0;
        while (line < a.Length && line < b.Length && a[line] == b[line]) line++;
        return Math.Min(line + 1, Math.Max(a.Length, 1));
    }
}
