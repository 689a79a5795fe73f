using System.Globalization;
using System.Text;

namespace Fltr.Migrations.Compiler.Sql;

/// <summary>The escapes of <c>U&amp;"…"</c> and <c>U&amp;'…'</c>: <c>\0061</c>, <c>\+000061</c>, <c>\\</c> (manual 4.1.2.3).</summary>
internal static class UnicodeEscapes
{
    /// <summary>The text that is meant, or null if an escape is wrong.</summary>
    public static string? Read(string inside, char escape)
    {
        var text = new StringBuilder(inside.Length);
        for (var at = 0; at < inside.Length;)
        {
            if (inside[at] != escape)
            {
                text.Append(inside[at++]);
                continue;
            }

            if (at + 1 < inside.Length && inside[at + 1] == escape)
            {
                text.Append(escape);
                at += 2;
                continue;
            }

            var (skip, digits) = at + 1 < inside.Length && inside[at + 1] == '+' ? (2, 6) : (1, 4);
            if (at + skip + digits > inside.Length) return null;
            if (!uint.TryParse(inside.AsSpan(at + skip, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
            if (value is 0 or > 0x10FFFF) return null;
            text.Append(value > 0xFFFF ? char.ConvertFromUtf32((int)value) : ((char)value).ToString());
            at += skip + digits;
        }

        return IsWellFormed(text.ToString()) ? text.ToString() : null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }

        return true;
    }
}
