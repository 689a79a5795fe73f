using System.Globalization;
using System.Text;

namespace Fltr.Migrations.Locks;

/// <summary>Marks migrations in the text of a lock file as released, as a build that packs would.</summary>
public static class ReleaseMarks
{
    private const string Migration = "migration ";
    private const string Checksum = "  checksum ";
    private const string Released = "  released";

    /// <summary>The text with the marks, and the versions that had none before.</summary>
    /// <param name="text">What a build has written.</param>
    /// <param name="isReleased">Whether the migration of a version and a checksum has left the repository.</param>
    public static (string Text, IReadOnlyList<long> Marked) Add(string text, Func<long, string, bool> isReleased)
    {
        var marked = new List<long>();
        var result = new StringBuilder(text.Length);
        var version = 0L;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            result.Append(lines[i]).Append(i + 1 < lines.Length ? "\n" : "");
            if (line.StartsWith(Migration, StringComparison.Ordinal)) version = Version(line[Migration.Length..]);
            if (!line.StartsWith(Checksum, StringComparison.Ordinal) || i + 1 == lines.Length || lines[i + 1].TrimEnd('\r') == Released || !isReleased(version, line[Checksum.Length..])) continue;

            // git may have turned the line ends around.
            result.Append(Released).Append(lines[i].AsSpan(line.Length)).Append('\n');
            marked.Add(version);
        }

        return (result.ToString(), marked);
    }

    private static long Version(string words) => long.TryParse(words.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
