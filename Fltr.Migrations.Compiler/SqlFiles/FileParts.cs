using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>The parts of a file: its header, what changes, and behind a line <c>-- down</c> what undoes it.</summary>
internal sealed partial class FileParts
{
    private const string DownWord = "down";

    private readonly PlacedText _text;

    public FileParts(PlacedText text)
    {
        _text = text;
        Remarks = text.Remarks();
        Down = Remarks.FirstOrDefault(IsDown);
        Header = [.. HeaderOf(Remarks, text, Down)];
    }

    public IReadOnlyList<Remark> Remarks { get; }

    /// <summary>The lines of the header.</summary>
    public IReadOnlyList<Remark> Header { get; }

    /// <summary>The line that begins the way back; null where there is none.</summary>
    public Remark? Down { get; }

    /// <summary>The text up to the way back.</summary>
    public string UpText => _text.Text[..(Down?.Start ?? _text.Text.Length)];

    /// <summary>The text of the way back.</summary>
    public string DownText => Down is null ? "" : _text.Text[Down.End..];

    /// <summary>Lines that look like the beginning of the way back and are not.</summary>
    public IEnumerable<Mistake> Mistakes()
    {
        foreach (var remark in Remarks)
        {
            if (remark == Down) continue;
            if (IsDown(remark)) yield return At(remark, $"The way back began in line {Down!.Line} already. Write all that undoes the migration behind one \"-- down\".");
            else if (LooksLikeDown().IsMatch(remark.TextFrom(0))) yield return At(remark, $"\"-- {remark.TextFrom(0)}\" does not begin the way back: what stands behind it would run with the rest. Write \"-- down\".");
        }
    }

    private Mistake At(Remark remark, string message) => new(_text.At(remark.Words[0].Start), message);

    private static bool IsDown(Remark remark) => remark.Words is [{ Text: DownWord }];

    // Comments that follow each other from line to line; in front of them may stand blank lines and block comments.
    private static IEnumerable<Remark> HeaderOf(IReadOnlyList<Remark> remarks, PlacedText text, Remark? down)
    {
        if (remarks.Count == 0 || !text.IsBlankBefore(remarks[0].Start)) yield break;
        for (var i = 0; i < remarks.Count && remarks[i] != down; i++)
        {
            if (i > 0 && remarks[i].Line != remarks[i - 1].Line + 1) yield break;
            yield return remarks[i];
        }
    }

    // As other tools write it: "-- Down", "-- down:", "-- +goose Down", "-- migrate:down".
    [GeneratedRegex(@"^\W*((goose|migrate|migration)\W+)?down\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeDown();
}
