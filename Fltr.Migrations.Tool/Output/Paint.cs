namespace Fltr.Migrations.Tool.Output;

/// <summary>The few colours of live lines and listings. Spectre.Console would cost a run with nothing to do half its time.</summary>
internal sealed class Paint(bool colours)
{
    public bool Colours { get; } = colours;

    public string Dim(string text) => Coded("2", text);

    public string Bold(string text) => Coded("1", text);

    public string Good(string text) => Coded("32", text);

    public string Waiting(string text) => Coded("33", text);

    private string Coded(string code, string text) => Colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
