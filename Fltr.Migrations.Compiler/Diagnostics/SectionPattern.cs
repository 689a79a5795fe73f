using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>The heading of a section of an .editorconfig, as editorconfig.org describes it: which files it speaks of.</summary>
internal sealed class SectionPattern(string heading)
{
    private readonly Regex? _files = Compile(heading);

    /// <summary>Whether it speaks of a file, whose path is given from the .editorconfig's folder on, with slashes.</summary>
    public bool Covers(string path) => _files is not null && _files.IsMatch(path);

    // What has no slash means files in every folder below.
    private static Regex? Compile(string heading)
    {
        var pattern = heading.Contains('/', StringComparison.Ordinal) ? heading.TrimStart('/') : "**/" + heading;
        var regex = new StringBuilder("^");
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when pattern.AsSpan(i).StartsWith("**/"): regex.Append("(?:.*/)?"); i += 2; break;
                case '*' when pattern.AsSpan(i).StartsWith("**"): regex.Append(".*"); i++; break;
                case '*': regex.Append("[^/]*"); break;
                case '?': regex.Append("[^/]"); break;
                case '\\' when i + 1 < pattern.Length: regex.Append(Regex.Escape(pattern[++i].ToString())); break;
                case '[' when pattern.IndexOf(']', i + 1) is > 0 and var end: regex.Append(Class(pattern[(i + 1)..end])); i = end; break;
                case '{' when Range(pattern, i) is { } range: regex.Append(range.Numbers); i = range.End; break;
                case '{': regex.Append("(?:"); depth++; break;
                case '}' when depth > 0: regex.Append(')'); depth--; break;
                case ',' when depth > 0: regex.Append('|'); break;
                default: regex.Append(Regex.Escape(pattern[i].ToString())); break;
            }
        }

        // A heading with a brace that never ends covers nothing.
        return depth == 0 ? new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant) : null;
    }

    private static string Class(string characters) =>
        characters.StartsWith('!') ? $"[^{Escape(characters[1..])}/]" : $"[{Escape(characters)}]";

    private static string Escape(string characters) => characters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal);

    // {1..3}
    private static (string Numbers, int End)? Range(string pattern, int at)
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0 || pattern[(at + 1)..end].Split("..") is not [var first, var last]) return null;
        if (!Number(first, out var from) || !Number(last, out var to) || to - from is < 0 or > 10_000) return null;
        return ($"(?:{string.Join('|', Enumerable.Range(from, to - from + 1))})", end);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
