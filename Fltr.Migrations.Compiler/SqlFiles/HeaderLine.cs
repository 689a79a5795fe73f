using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.SqlFiles;

/// <summary>Walks over the words of one line of a header. The first thing that is missed is remembered, and the walk goes on harmlessly.</summary>
internal sealed class HeaderLine(PlacedText text, Remark remark, HeaderForm form)
{
    private int _at = 1;

    public Mistake? Mistake { get; private set; }

    /// <summary>Where the line's first word stands: what it declares is declared there.</summary>
    public Source Source { get; } = text.At(remark.Words[0].Start);

    public bool AtEnd => _at >= remark.Words.Count;

    /// <summary>A word, which must be there.</summary>
    public string Word(string what)
    {
        if (!AtEnd) return remark.Words[_at++].Text;
        Refuse(what);
        return "";
    }

    /// <summary>This word, and the one behind it.</summary>
    public string WordBehind(string key, string what)
    {
        Skip(key);
        return Word(what);
    }

    /// <summary>This word, and all that is left behind it.</summary>
    public string TextBehind(string key)
    {
        Skip(key);
        return Text("a reason");
    }

    /// <summary>All that is left, which must be something.</summary>
    public string Text(string what)
    {
        if (AtEnd) Refuse(what);
        var rest = remark.TextFrom(_at);
        _at = remark.Words.Count;
        return rest;
    }

    public void Skip(string key)
    {
        if (!AtEnd && remark.Words[_at].Text == key) _at++;
        else Refuse($"the word {key}");
    }

    /// <summary>Nothing more may follow.</summary>
    public void End()
    {
        if (!AtEnd) Refuse("the end of the line");
    }

    private void Refuse(string expected)
    {
        var found = AtEnd ? "the end of the line" : remark.Words[_at].Text;
        var at = AtEnd ? remark.Words[^1].End : remark.Words[_at].Start;
        Mistake ??= new Mistake(text.At(at), $"{char.ToUpperInvariant(expected[0])}{expected[1..]} was expected here, not {found}: {form.Word} is written \"{form.Example}\".");
    }
}

/// <summary>Something in a file's comments that is not understood.</summary>
internal sealed record Mistake(Source Source, string Message);
