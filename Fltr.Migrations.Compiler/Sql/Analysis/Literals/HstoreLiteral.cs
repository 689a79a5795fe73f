using System.Text;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>hstore (manual F.18): keys in its own order and once, keys and values in quotes.</summary>
internal static partial class HstoreLiteral
{
    public static string Read(string text)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.Ordinal);
        var at = 0;
        while (at < text.TrimEnd().Length)
        {
            var match = Pair().Match(text, at);
            if (!match.Success) throw Literal.Invalid("hstore", text);
            var value = match.Groups["value"].Value;
            pairs.TryAdd(Plain(match.Groups["key"].Value), value.Equals("null", StringComparison.OrdinalIgnoreCase) ? null : Plain(value));
            at = match.Index + match.Length;
        }

        return string.Join(", ", pairs.OrderBy(p => Encoding.UTF8.GetByteCount(p.Key)).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{Quoted(p.Key)}=>{(p.Value is null ? "NULL" : Quoted(p.Value))}"));
    }

    private static string Plain(string written) => written is ['"', .. var inner, '"'] ? Escape().Replace(inner, "$1") : written;

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("""\G\s*(?<key>"(?:[^"\\]|\\.)*"|[^\s=,"]+)\s*=>\s*(?<value>"(?:[^"\\]|\\.)*"|[^\s=,"]+)\s*(?:,|$)""")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
