using Fltr.Migrations.Compiler.Rules;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>
/// Weighs diagnostics as the .editorconfig of their file says. It has to happen before anything is decided: an error that somebody made a
/// warning holds back no plan, and a warning that somebody made an error does.
/// </summary>
internal sealed class Severities
{
    private const string Immovable = "FLTR9402";
    private readonly IReadOnlyList<EditorConfig> _deepestFirst;
    private readonly IReadOnlyList<EditorConfig> _global;
    private readonly SourceRoots _roots;
    private readonly HashSet<string> _immovable;

    public Severities(CompilationOptions options, IEnumerable<Rule> rules)
    {
        var configs = options.EditorConfigs.Select(Read).OfType<EditorConfig>().ToList();
        _deepestFirst = [.. configs.Where(c => !c.IsGlobal).OrderByDescending(c => c.Depth)];
        _global = [.. configs.Where(c => c.IsGlobal).OrderByDescending(c => c.Level)];
        _roots = new SourceRoots(options.SourceRoots);
        // What cannot be suppressed is what no plan can be made in spite of.
        _immovable = [.. rules.Where(r => r is { CanBeSuppressed: false, Severity: Severity.Error }).Select(r => r.Id)];
    }

    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics) =>
        _deepestFirst.Count + _global.Count == 0 ? diagnostics : [.. diagnostics.Select(Weigh).OfType<Diagnostic>(), .. Vain()];

    private Diagnostic? Weigh(Diagnostic diagnostic)
    {
        if (_immovable.Contains(diagnostic.Id) || Find(diagnostic) is not { } line) return diagnostic;
        return line.Value switch
        {
            "error" => diagnostic with { Severity = Severity.Error },
            "warning" => diagnostic with { Severity = Severity.Warning },
            "suggestion" => diagnostic with { Severity = Severity.Suggestion },
            "silent" or "none" => null,
            _ => diagnostic,
        };
    }

    private SeverityLine? Find(Diagnostic diagnostic)
    {
        var file = diagnostic.Source.IsKnown ? Path.GetFullPath(_roots.Real(diagnostic.Source.File)) : "";
        foreach (var config in _deepestFirst)
        {
            if (config.Find(diagnostic.Id, file) is { } line) return line;
            if (config.IsRoot && Encloses(config, file)) break;
        }

        return _global.Select(config => config.Find(diagnostic.Id, file)).FirstOrDefault(line => line is not null);
    }

    private static bool Encloses(EditorConfig config, string file) =>
        file.StartsWith(Path.GetDirectoryName(config.Path)! + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Lines that ask for what cannot be had.</summary>
    private IEnumerable<Diagnostic> Vain() =>
        from config in _deepestFirst.Concat(_global)
        from line in config.Lines
        where line.Value is not ("error" or "default") && _immovable.Contains(line.Id)
        select new Diagnostic(
            Immovable,
            Severity.Warning,
            $"{line.Id} stays an error: with it there is no plan that could be applied. Remove this line, and mend what {line.Id} finds.",
            new Source(config.Path, line.Line, "", ""));

    // Most say nothing of ours, and parsing costs more than looking.
    private static EditorConfig? Read(string path)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        return text.Contains("FLTR", StringComparison.OrdinalIgnoreCase) || text.Contains("root", StringComparison.Ordinal) ? EditorConfig.Parse(Path.GetFullPath(path), text) : null;
    }
}
