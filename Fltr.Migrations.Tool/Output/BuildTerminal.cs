namespace Fltr.Migrations.Tool.Output;

/// <summary>
/// A terminal that MSBuild's terminal logger is drawing on. The logger takes the last two rows for its own: it goes up two, redraws its
/// clock and, in the end, erases from there. So two rows below our last line are left to it, and a line is written whole, in their place.
/// </summary>
internal sealed class BuildTerminal(TextWriter terminal) : IDisposable
{
    private const int Theirs = 2;
    private const int Narrowest = 80;

    private bool _begun;
    private string? _open;

    /// <summary>A line, or the end of the one that was begun.</summary>
    public void Line(string text)
    {
        foreach (var line in text.Split('\n')) Write(line);
        _open = null;
    }

    /// <summary>The beginning of a line: a line for itself, until its end is known.</summary>
    public void Begin(string text)
    {
        Write(text);
        _open = text;
    }

    public void Dispose() => terminal.Dispose();

    private void Write(string line)
    {
        // A line that the terminal has wrapped cannot be found again.
        var again = _open is { Length: < Narrowest };
        var rows = Theirs + (again ? 1 : 0);

        // What is above our first line is not ours to erase.
        terminal.Write($"{(_begun ? $"\u001b[{rows}F\u001b[J" : "\n")}{(again ? _open : "")}{line}{new string('\n', 1 + Theirs)}");
        _begun = true;
        _open = null;
    }
}
