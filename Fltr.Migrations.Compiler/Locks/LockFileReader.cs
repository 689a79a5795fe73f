using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Locks;

/// <summary>Reads lock files; what is wrong with one is a diagnostic in it.</summary>
internal static class LockFileReader
{
    /// <summary>What another project tells; null with a diagnostic when it cannot be read, null without one when there is none yet.</summary>
    public static LockFile? Read(string path, List<Diagnostic> diagnostics)
    {
        try
        {
            return SharedFile.Lines(path) is { } lines ? LockFileParser.Parse(path, lines) : null;
        }
        catch (LockFileException exception)
        {
            diagnostics.Add(KeepLockFilesReadable.At(path, exception.Line, Excerpt.Of(exception.Message)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(KeepLockFilesReadable.At(path, 1, exception.Message));
        }

        return null;
    }

    /// <summary>
    /// What an earlier build of this project has left, with both sides of a merge: the build resolves it by writing the file anew. What cannot
    /// be read is written anew as well.
    /// </summary>
    public static LockFile? Earlier(string? path)
    {
        try
        {
            return path is not null && SharedFile.Lines(path) is { } lines ? LockFileParser.Parse(path, lines, merging: true) : null;
        }
        catch (Exception exception) when (exception is LockFileException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
