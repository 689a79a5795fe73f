using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>
/// Finds the column of a call in its line. Caller info knows the line only; the word and the argument that were recorded tell the rest.
/// Files are read when a diagnostic points into them, and never otherwise.
/// </summary>
internal sealed class ColumnFinder
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The column, 1 where the line does not tell.</summary>
    public int Find(Source source, string path)
    {
        var lines = Lines(path);
        if (source.Line < 1 || source.Line > lines.Length || string.IsNullOrEmpty(source.Api)) return 1;

        var line = lines[source.Line - 1];
        return (WordBefore(line, source.Api, $"(\"{source.Argument}\"")
            ?? WordBefore(line, source.Api, $"({source.Argument}")
            ?? WordBefore(line, source.Api, "(")
            ?? WordBefore(line, source.Api, "")
            ?? 0) + 1;
    }

    // "Column(" must not be found within "WithColumn(".
    private static int? WordBefore(string line, string word, string tail)
    {
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var begins = at == 0 || !IsWord(line[at - 1]);
            var end = at + word.Length;
            var ends = end == line.Length || !IsWord(line[end]);
            if (begins && ends && Follows(line, end, tail)) return at;
        }

        return null;
    }

    private static bool Follows(string line, int at, string tail)
    {
        foreach (var c in tail)
        {
            while (at < line.Length && line[at] == ' ' && c != ' ') at++;
            if (at == line.Length || line[at++] != c) return false;
        }

        return true;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private string[] Lines(string path)
    {
        if (_files.TryGetValue(path, out var lines)) return lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A source that lies on another machine has lines, and no columns.
            lines = [];
        }

        return _files[path] = lines;
    }
}
