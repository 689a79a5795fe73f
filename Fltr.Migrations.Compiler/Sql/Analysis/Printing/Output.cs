using System.Text;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Printing;

/// <summary>The text that grows, with its indentation (appendContextKeyword of src/backend/utils/adt/ruleutils.c).</summary>
internal sealed class Output
{
    /// <summary>What a keyword at the beginning of a clause is indented by.</summary>
    public const int Standard = 8;

    public const int Join = 4;

    public const int Variable = 4;

    private const int Limit = 40;

    private StringBuilder _text = new();
    private int _level;

    public int Level
    {
        get => _level;
        set => _level = Math.Max(value, 0);
    }

    public Output Add(string text)
    {
        _text.Append(text);
        return this;
    }

    public Output Add(char c)
    {
        _text.Append(c);
        return this;
    }

    /// <summary>A keyword on a line of its own.</summary>
    public void Keyword(string word, int before, int after, int plus)
    {
        Level += before;
        TrimSpaces();
        _text.Append('\n');
        var amount = _level < Limit ? _level + plus : Limit + ((_level - Limit) / (Standard / 2) % Limit) + plus;
        _text.Append(' ', Math.Max(amount, 0));
        _text.Append(word);
        Level += after;
    }

    public override string ToString() => _text.ToString();

    /// <summary>What is written meanwhile, apart.</summary>
    public string Aside(Action write)
    {
        var text = _text;
        _text = new StringBuilder();
        write();
        var aside = _text.ToString();
        _text = text;
        return aside;
    }

    public void TrimSpaces()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
    }
}
