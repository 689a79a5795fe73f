using System.Text;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Arrays as text (manual 8.15.6).</summary>
internal static class ArrayLiteral
{
    public static string Read(string text, char delimiter, Func<string, string> element)
    {
        var at = 0;
        SkipSpace(text, ref at);
        var bounds = Bounds(text, ref at);
        var output = new StringBuilder(bounds);
        Nested(text, ref at, delimiter, element, output);
        SkipSpace(text, ref at);
        return at == text.Length ? output.ToString() : throw Literal.Invalid("array", text);
    }

    // [2:3]={a,b}: printed again only where the array does not begin with 1.
    private static string Bounds(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '[') return "";
        var equals = text.IndexOf('=', at);
        if (equals < 0) throw Literal.Invalid("array", text);
        var bounds = text[at..equals].Trim();
        at = equals + 1;
        SkipSpace(text, ref at);
        var isPlain = bounds.Split('[', StringSplitOptions.RemoveEmptyEntries).All(b => b.StartsWith("1:", StringComparison.Ordinal) || !b.Contains(':'));
        return isPlain ? "" : $"{bounds}=";
    }

    private static void Nested(string text, ref int at, char delimiter, Func<string, string> element, StringBuilder output)
    {
        Expect(text, ref at, '{');
        output.Append('{');
        SkipSpace(text, ref at);
        if (at < text.Length && text[at] == '}')
        {
            at++;
            output.Append('}');
            return;
        }

        while (true)
        {
            SkipSpace(text, ref at);
            if (at < text.Length && text[at] == '{') Nested(text, ref at, delimiter, element, output);
            else Item(text, ref at, delimiter, element, output);
            SkipSpace(text, ref at);
            if (at >= text.Length) throw Literal.Invalid("array", text);
            if (text[at++] == '}') break;
            if (text[at - 1] != delimiter) throw Literal.Invalid("array", text);
            output.Append(delimiter);
        }

        output.Append('}');
    }

    private static void Item(string text, ref int at, char delimiter, Func<string, string> element, StringBuilder output)
    {
        var item = new StringBuilder();
        var isQuoted = at < text.Length && text[at] == '"';
        if (isQuoted)
        {
            for (at++; at < text.Length && text[at] != '"'; at++) item.Append(text[at] == '\\' && at + 1 < text.Length ? text[++at] : text[at]);
            Expect(text, ref at, '"');
        }
        else
        {
            for (; at < text.Length && text[at] != delimiter && text[at] is not ('}' or '{'); at++) item.Append(text[at] == '\\' && at + 1 < text.Length ? text[++at] : text[at]);
            var plain = item.ToString().Trim();
            if (plain.Length == 0) throw Literal.Invalid("array", text);
            item.Clear().Append(plain);
        }

        if (!isQuoted && item.ToString().Equals("null", StringComparison.OrdinalIgnoreCase)) output.Append("NULL");
        else output.Append(Quoted(element(item.ToString()), delimiter));
    }

    private static string Quoted(string item, char delimiter)
    {
        var mustBe = item.Length == 0 || item.Equals("null", StringComparison.OrdinalIgnoreCase) || item.Any(c => c is '"' or '\\' or '{' or '}' || c == delimiter || char.IsWhiteSpace(c));
        return mustBe ? $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : item;
    }

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private static void Expect(string text, ref int at, char symbol)
    {
        if (at >= text.Length || text[at] != symbol) throw Literal.Invalid("array", text);
        at++;
    }
}
