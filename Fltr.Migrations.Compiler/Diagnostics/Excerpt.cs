namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>Texts of others made fit for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    /// <summary>One line, and not too long.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
    }

    /// <summary>One line that ends with a period, so that another sentence may follow.</summary>
    public static string Sentence(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > 0 && line[^1] is '.' or '!' or '?' ? line : line + ".";
    }
}
