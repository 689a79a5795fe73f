using System.Globalization;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>Writes diagnostics as MSBuild reads them: <c>file(line,column): error FLTR1104: text</c>, in the order of the files.</summary>
internal sealed class Report(string assembly, SourceRoots roots)
{
    private readonly ColumnFinder _columns = new();

    public IReadOnlyList<string> Lines(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Select(d => (Diagnostic: d, File: d.Source.IsKnown ? roots.Real(d.Source.File) : ""))
            .OrderBy(d => d.File, StringComparer.Ordinal)
            .ThenBy(d => d.Diagnostic.Source.Line)
            .ThenBy(d => d.Diagnostic.Id, StringComparer.Ordinal)
            .Select(d => Line(d.Diagnostic, d.File)),
    ];

    private string Line(Diagnostic diagnostic, string file)
    {
        var severity = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var message = diagnostic.Message.ReplaceLineEndings(" ");
        if (file.Length == 0) return $"{Path.GetFileName(assembly)} : {severity} {diagnostic.Id}: {message}";

        var column = Math.Max(diagnostic.Column, diagnostic.Source.Column);
        if (column == 0) column = _columns.Find(diagnostic.Source, file);
        return string.Create(CultureInfo.InvariantCulture, $"{file}({Math.Max(diagnostic.Source.Line, 1)},{column}): {severity} {diagnostic.Id}: {message}");
    }
}
