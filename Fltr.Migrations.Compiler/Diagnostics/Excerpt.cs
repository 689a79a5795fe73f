namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>A text short enough for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
    }
}
