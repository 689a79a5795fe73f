namespace Fltr.Migrations.Locks;

/// <summary>A file that builds beside this one read and write: whoever reads sees the old text or the new one, never half of one.</summary>
public static class SharedFile
{
    private const int Attempts = 50;

    /// <summary>The lines; null when there is no such file.</summary>
    public static string[]? Lines(string path) => Text(path)?.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The text; null when there is no such file.</summary>
    public static string? Text(string path)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes the text, unless it is there already; git may have turned its line ends around.</summary>
    public static void Write(string path, string text)
    {
        if (Text(path)?.ReplaceLineEndings("\n") == text) return;

        var beside = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(beside, text);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(beside, path, overwrite: true);
                return;
            }
            catch (Exception taken) when (attempt < Attempts && taken is IOException or UnauthorizedAccessException && OperatingSystem.IsWindows())
            {
                // Windows replaces no file that somebody has open, if only for a moment. Who writes is the compiler, at its end and on its only thread: nothing else waits here.
                Thread.Sleep(20);
            }
        }
    }
}
