namespace Fltr.Migrations.Locks;

/// <summary>A lock file that no build wrote.</summary>
public sealed class LockFileException(string message, string path, int line) : Exception(message)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The line that means nothing.</summary>
    public int Line { get; } = line;
}
