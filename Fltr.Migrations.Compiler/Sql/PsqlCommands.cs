using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>
/// What a dump holds for psql and not for the server: lines that begin with a backslash between statements (<c>\restrict</c>, <c>\connect</c>), and the rows
/// behind COPY … FROM stdin (manual, psql and pg_dump).
/// </summary>
internal static partial class PsqlCommands
{
    /// <summary>The text with blanks in their place: all else stands where it stood.</summary>
    public static string Blank(string text)
    {
        if (!text.StartsWith('\\') && !text.Contains("\n\\", StringComparison.Ordinal)) return text;

        var blanked = text.ToCharArray();
        var isBetween = true;
        var isRows = false;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            if (isRows || (isBetween && line is ['\\', ..])) blanked.AsSpan(start, end - start).Fill(' ');
            if (isRows)
            {
                isRows = line is not "\\.";
                continue;
            }

            if (isBetween && Copy().IsMatch(text[start..end])) isRows = text.IndexOf("\n\\.", end, StringComparison.Ordinal) >= 0;
            if (line.Length > 0 && line is not ['\\', ..]) isBetween = line is [.., ';'] || (isBetween && line is ['-', '-', ..]);
        }

        return new string(blanked);
    }

    [GeneratedRegex(@"^\s*copy\b.*\bfrom\s+stdin\b.*;\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Copy();
}
