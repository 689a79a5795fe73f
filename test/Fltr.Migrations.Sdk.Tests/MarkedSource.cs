namespace Fltr.Migrations.Sdk.Tests;

/// <summary>A source file in which <c>⟦</c> stands right before the call that a diagnostic has to point at, so that no test counts lines.</summary>
internal sealed record MarkedSource(string Path, string Text, int Line, int Column)
{
    private const char Mark = '⟦';

    public static MarkedSource At(string path, string marked)
    {
        var before = marked[..Math.Max(0, marked.IndexOf(Mark))];
        return new MarkedSource(
            path,
            marked.Replace(Mark.ToString(), "", StringComparison.Ordinal),
            Line: before.Count(character => character == '\n') + 1,
            Column: before.Length - before.LastIndexOf('\n'));
    }
}
