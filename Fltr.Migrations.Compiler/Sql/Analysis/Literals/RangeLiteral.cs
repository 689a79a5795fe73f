using System.Globalization;
using System.Text;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Ranges as text (manual 8.17.5). Those of whole numbers and days are brought into the form [).</summary>
internal static class RangeLiteral
{
    public static string Read(DataType range, string text, Func<string, string> bound)
    {
        var trimmed = text.Trim();
        if (trimmed.Equals("empty", StringComparison.OrdinalIgnoreCase)) return "empty";
        if (trimmed is not ['[' or '(', .., ']' or ')']) throw Literal.Invalid("range", text);

        var at = 1;
        var lower = Bound(trimmed, ref at, ',', text);
        var upper = Bound(trimmed, ref at, trimmed[^1], text);
        if (at != trimmed.Length) throw Literal.Invalid("range", text);
        lower = lower is null ? null : bound(lower);
        upper = upper is null ? null : bound(upper);
        var opening = lower is null ? '(' : trimmed[0];
        var closing = upper is null ? ')' : trimmed[^1];

        if (range.IsKnownByPostgres && range.Name is "int4range" or "int8range" or "daterange")
        {
            if (opening == '(' && lower is not null) (opening, lower) = ('[', Next(range, lower));
            if (closing == ']' && upper is not null) (closing, upper) = (')', Next(range, upper));
            if (lower is not null && lower == upper) return "empty";
        }

        return $"{opening}{Quoted(lower)},{Quoted(upper)}{closing}";
    }

    public static string ReadMany(string text, Func<string, string> range)
    {
        var trimmed = text.Trim();
        if (trimmed is not ['{', .. var inner, '}']) throw Literal.Invalid("multirange", text);
        if (inner.Trim().Length == 0) return "{}";

        var ranges = new List<string>();
        var start = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] is not (')' or ']')) continue;
            ranges.Add(range(inner[start..(i + 1)].Trim(' ', ',')));
            start = i + 1;
        }

        return ranges.Count == 1 ? $"{{{ranges[0]}}}" : throw new NotUnderstoodException("several ranges in one constant are not put in order");
    }

    private static string? Bound(string text, ref int at, char end, string whole)
    {
        var bound = new StringBuilder();
        var isGiven = false;
        for (var isQuoted = false; at < text.Length; at++)
        {
            var c = text[at];
            if (!isQuoted && c == end && (end == ',' || at == text.Length - 1))
            {
                at++;
                return isGiven ? bound.ToString() : null;
            }

            isGiven = true;
            if (c == '\\' && at + 1 < text.Length) bound.Append(text[++at]);
            else if (c == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"') bound.Append(text[++at]);
            else if (c == '"') isQuoted = !isQuoted;
            else bound.Append(c);
        }

        throw Literal.Invalid("range", whole);
    }

    private static string Next(DataType range, string value) => range.Name == "daterange"
        ? DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value
        : (long.Parse(value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string? bound)
    {
        if (bound is null) return "";
        var mustBe = bound.Length == 0 || bound.Any(c => c is '"' or '\\' or '(' or ')' or '[' or ']' or ',' || char.IsWhiteSpace(c));
        return mustBe ? $"\"{bound.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : bound;
    }
}
