using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Where in its file a piece of SQL stands.</summary>
internal static class Place
{
    /// <summary>The place of a character. Where SQL is a string of C#, only the sentence that holds it is known.</summary>
    /// <param name="text">Where the text begins.</param>
    public static Source Within(Source text, string sql, int offset)
    {
        if (text.Column == 0 || offset == 0) return text;

        var before = sql.AsSpan(0, offset);
        var lines = before.Count('\n') + before.Count('\r') - Pairs(before);
        var last = before.LastIndexOfAny('\n', '\r');
        return text with { Line = text.Line + lines, Column = last < 0 ? text.Column + offset : offset - last };
    }

    private static int Pairs(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++) if (text[i] == '\n' && text[i - 1] == '\r') pairs++;
        return pairs;
    }
}
