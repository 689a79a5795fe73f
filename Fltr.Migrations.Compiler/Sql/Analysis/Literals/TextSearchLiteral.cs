using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Text search values of plain words (manual 8.11); positions, weights and quotes are not read.</summary>
internal static partial class TextSearchLiteral
{
    public static string Vector(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.All(word => PlainWord().IsMatch(word))) throw Literal.Invalid("list of plain words", text);
        return string.Join(' ', words.Distinct().OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(word => $"'{word}'"));
    }

    public static string Query(string text)
    {
        var words = text.Split('&').Select(word => word.Trim()).ToList();
        if (text.Length == 0) return "";
        if (!words.TrueForAll(word => PlainWord().IsMatch(word))) throw Literal.Invalid("query of plain words", text);
        return string.Join(" & ", words.Select(word => $"'{word}'"));
    }

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex PlainWord();
}
