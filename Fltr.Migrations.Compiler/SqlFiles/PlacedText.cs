using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>The text of a file, and where in the file each part of it stands.</summary>
internal sealed class PlacedText
{
    private readonly string _file;
    private readonly List<int> _lines = [0];

    public PlacedText(string file, string text)
    {
        _file = file;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lines.Add(i + 1);
        }
    }

    public string Text { get; }

    /// <summary>The place of a character.</summary>
    public Source At(int offset)
    {
        var line = LineOf(offset);
        return new Source(_file, line, "", "") { Column = offset - _lines[line - 1] + 1 };
    }

    public int LineOf(int offset)
    {
        var found = _lines.BinarySearch(offset);
        return found < 0 ? ~found : found + 1;
    }

    /// <summary>The comments <c>-- …</c> that have a line to themselves, in order.</summary>
    public IReadOnlyList<Remark> Remarks()
    {
        var remarks = new List<Remark>();
        foreach (var token in Lexer.Read(Text))
        {
            if (token.Kind == TokenKind.Comment && Text[token.Start] == '-' && IsAlone(token.Start)) remarks.Add(Remark.Of(this, token));
        }

        return remarks;
    }

    /// <summary>Whether there are only blanks and comments up to there.</summary>
    public bool IsBlankBefore(int offset) => Lexer.Read(Text[..offset]).TrueForAll(t => t.IsTrivia);

    /// <summary>Whether nothing but blanks stands before it in its line.</summary>
    private bool IsAlone(int offset) => Text.AsSpan(_lines[LineOf(offset) - 1]..offset).Trim().IsEmpty;
}
