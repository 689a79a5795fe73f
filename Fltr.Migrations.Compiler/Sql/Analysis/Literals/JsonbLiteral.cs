using System.Globalization;
using System.Text;
using System.Text.Json;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>jsonb keeps values, not text (manual 8.14): keys in its own order and once, numbers as numeric has them.</summary>
internal static class JsonbLiteral
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 500 };

    public static string Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, _options);
            var output = new StringBuilder();
            Write(document.RootElement, output);
            return output.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Literal.Invalid("json", text, e is JsonException ? SqlState.InvalidTextRepresentation : null);
        }
    }

    private static void Write(JsonElement element, StringBuilder output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                output.Append('[');
                var isFirst = true;
                foreach (var item in element.EnumerateArray())
                {
                    if (!isFirst) output.Append(", ");
                    isFirst = false;
                    Write(item, output);
                }

                output.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                output.Append(NumberLiteral.Numeric(element.GetRawText()));
                break;
            default:
                output.Append(element.GetRawText());
                break;
        }
    }

    // Shorter keys first, then byte by byte; of equal keys the last one counts.
    private static void WriteObject(JsonElement element, StringBuilder output)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject()) fields[property.Name] = property.Value;
        output.Append('{');
        var isFirst = true;
        foreach (var (key, value) in fields.OrderBy(f => Encoding.UTF8.GetByteCount(f.Key)).ThenBy(f => f.Key, Comparer<string>.Create((a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)))))
        {
            if (!isFirst) output.Append(", ");
            isFirst = false;
            WriteString(key, output);
            output.Append(": ");
            Write(value, output);
        }

        output.Append('}');
    }

    private static void WriteString(string text, StringBuilder output)
    {
        output.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\b' => output.Append("\\b"),
                '\f' => output.Append("\\f"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                < ' ' => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => output.Append(c),
            };
        }

        output.Append('"');
    }
}
