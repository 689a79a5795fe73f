using Fltr.Migrations.Compiler.Sql;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>A comment <c>-- …</c> that has a line to itself, in words.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Start">Where its hyphens begin.</param>
/// <param name="End">Where its line ends.</param>
/// <param name="Words">What stands between blanks; none where the line only draws.</param>
internal sealed record Remark(int Line, int Start, int End, IReadOnlyList<RemarkWord> Words)
{
    public static Remark Of(PlacedText placed, Token comment)
    {
        var (text, at) = (placed.Text, comment.Start);
        while (at < comment.End && text[at] == '-') at++;

        var words = new List<RemarkWord>();
        while (at < comment.End)
        {
            var start = at;
            while (at < comment.End && !char.IsWhiteSpace(text[at])) at++;
            if (at > start) words.Add(new RemarkWord(text[start..at], start));
            else at++;
        }

        return new Remark(placed.LineOf(comment.Start), comment.Start, comment.End, words);
    }

    /// <summary>All words from one on, with single blanks.</summary>
    public string TextFrom(int word) => string.Join(' ', Words.Skip(word).Select(w => w.Text));
}

/// <summary>A word of a comment, and where it begins in the file.</summary>
internal sealed record RemarkWord(string Text, int Start)
{
    public int End => Start + Text.Length;
}
