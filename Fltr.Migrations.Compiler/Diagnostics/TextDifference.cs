using System.Globalization;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>The first words in which two texts differ, and what their author should have written.</summary>
internal sealed record TextDifference(string Here, string There)
{
    private const int Longest = 40;

    public static TextDifference Of(string here, string there)
    {
        var at = 0;
        while (at < here.Length && at < there.Length && here[at] == there[at]) at++;
        return new TextDifference(Word(here, at), Word(there, at));
    }

    /// <summary>The call to use instead, told by what the word looks like.</summary>
    public string Remedy => this switch
    {
        _ when Guid.TryParse(Here, out _) => "Let the database make it: RawSql.Insert(\"gen_random_uuid()\"), or SystemMethods.NewGuid as a default.",
        _ when IsTime(Here) || IsTime(There) => "Let the database say the time: SystemMethods.CurrentDateTime, or RawSql.Insert(\"now()\").",
        _ when IsNumber(Here) && IsNumber(There) => "Write numbers with ToString(CultureInfo.InvariantCulture), and no random ones.",
        _ => "Write a constant, or let the database decide: SystemMethods.CurrentDateTime, RawSql.Insert(\"…\").",
    };

    private static string Word(string text, int at)
    {
        var start = Math.Min(at, text.Length);
        while (start > 0 && !IsEdge(text[start - 1])) start--;
        var end = Math.Min(at, text.Length);
        while (end < text.Length && !IsEdge(text[end])) end++;
        var word = text[start..end];
        return word.Length == 0 ? "nothing" : word.Length <= Longest ? word : word[..(Longest - 1)] + "…";
    }

    private static bool IsEdge(char c) => c is '\'' or '(' or ')' or ' ' or ';' or '"';

    private static bool IsTime(string word) => word.Length >= 5 && DateTime.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && !IsNumber(word);

    private static bool IsNumber(string word)
    {
        var digits = word.AsSpan().TrimStart("-\u2212");
        return digits.Length > 0 && !digits.ContainsAnyExcept("0123456789.,");
    }
}
