using Fltr.Migrations.Compiler.Diagnostics;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>Reads the header of a file: the block of comments that it begins with.</summary>
internal sealed class HeaderReader(PlacedText text)
{
    private static readonly string[] _words = [.. HeaderForm.All.Select(f => f.Word)];

    private readonly List<Mistake> _mistakes = [];
    private readonly Dictionary<HeaderForm, int> _said = [];
    private Header _header = new();

    public IReadOnlyList<Mistake> Mistakes => _mistakes;

    public Header Read(IReadOnlyList<Remark> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Words.Count > 0) Read(lines[i], isFirst: i == 0);
        }

        return _header;
    }

    /// <summary>Whether a remark that is not in the header would be a line of one.</summary>
    public bool WouldDeclare(Remark remark) =>
        remark.Words.Count > 0 && HeaderForm.Of(remark.Words[0].Text) is { IsProse: false } form && Fits(remark, form);

    private void Read(Remark remark, bool isFirst)
    {
        var word = remark.Words[0];
        if (HeaderForm.Of(word.Text) is { } form) Declare(remark, form);
        else if (isFirst && !IsMisspelt(remark)) _header = _header with { Description = remark.TextFrom(0) };
        else Refuse(word, $"A header has no lines that begin with {word.Text}, and what it says would be lost.{Spelling.DidYouMean(word.Text, _words)} They begin with {string.Join(", ", _words)}. A blank line ends the header: leave one before remarks.");
    }

    private void Declare(Remark remark, HeaderForm form)
    {
        if (!form.Repeats && !_said.TryAdd(form, remark.Line))
        {
            Refuse(remark.Words[0], $"{form.Word} is said in line {_said[form]} already. Keep one of the two.");
            return;
        }

        var line = new HeaderLine(text, remark, form);
        var header = form.Read(line, _header);
        line.End();
        if (line.Mistake is { } mistake) _mistakes.Add(mistake);
        else _header = header;
    }

    // The first line is a description unless it would be something else but for a letter.
    private bool IsMisspelt(Remark remark) =>
        Spelling.Nearest(remark.Words[0].Text, _words) is { } meant && HeaderForm.Of(meant) is { IsProse: false } form && Fits(remark, form);

    private bool Fits(Remark remark, HeaderForm form)
    {
        var line = new HeaderLine(text, remark, form);
        _ = form.Read(line, new Header());
        line.End();
        return line.Mistake is null;
    }

    private void Refuse(RemarkWord word, string message) => _mistakes.Add(new Mistake(text.At(word.Start), message));
}
