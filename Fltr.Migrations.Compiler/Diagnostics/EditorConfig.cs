using System.Globalization;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>A line <c>dotnet_diagnostic.FLTR1101.severity = warning</c>.</summary>
/// <param name="Id">The diagnostic, in capitals.</param>
/// <param name="Value">What it is to weigh, in small letters.</param>
/// <param name="Line">The line of the file.</param>
internal sealed record SeverityLine(string Id, string Value, int Line);

/// <summary>An .editorconfig or a global analyzer config, as far as it speaks of diagnostics of ours.</summary>
internal sealed partial class EditorConfig
{
    private readonly string _folder;
    private readonly List<(SectionPattern? Files, SeverityLine Severity)> _lines = [];

    private EditorConfig(string path)
    {
        Path = path;
        _folder = System.IO.Path.GetDirectoryName(path)!.Replace('\\', '/').TrimEnd('/') + "/";
    }

    public string Path { get; }

    /// <summary>Whether files further up have nothing to say.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>A global one speaks of all files, wherever it lies.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>Of two global ones, the higher level counts.</summary>
    public int Level { get; private set; }

    /// <summary>The deeper it lies, the later it is asked.</summary>
    public int Depth => _folder.Length;

    public IEnumerable<SeverityLine> Lines => _lines.Select(line => line.Severity);

    public static EditorConfig Parse(string path, string text)
    {
        var config = new EditorConfig(path);
        var named = System.IO.Path.GetFileName(path).Equals(".globalconfig", StringComparison.OrdinalIgnoreCase);
        (config.IsGlobal, config.Level) = (named, named ? 100 : 0);
        SectionPattern? section = null;
        var inSection = false;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            if (line is ['[', .. var heading, ']'])
            {
                (section, inSection) = (new SectionPattern(heading), true);
                continue;
            }

            if (Property().Match(line) is not { Success: true } property) continue;
            var (key, value) = (property.Groups["key"].Value.ToLowerInvariant(), property.Groups["value"].Value.ToLowerInvariant());
            if (!inSection) config.Head(key, value);
            if ((inSection || config.IsGlobal) && Severity().Match(key) is { Success: true } severity)
                config._lines.Add((section, new SeverityLine(severity.Groups["id"].Value.ToUpperInvariant(), value, number)));
        }

        return config;
    }

    /// <summary>What it says about a diagnostic in a file; the last line counts.</summary>
    public SeverityLine? Find(string id, string file)
    {
        var path = file.Replace('\\', '/');
        if (!IsGlobal && !path.StartsWith(_folder, StringComparison.Ordinal)) return null;

        var relative = IsGlobal ? path.TrimStart('/') : path[_folder.Length..];
        return _lines.LastOrDefault(line => line.Severity.Id == id && (line.Files?.Covers(relative) ?? true)).Severity;
    }

    private void Head(string key, string value)
    {
        switch (key)
        {
            case "root": IsRoot = value == "true"; break;
            case "is_global": IsGlobal = value == "true"; break;
            case "global_level" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level): Level = level; break;
        }
    }

    [GeneratedRegex(@"^(?<key>[\w\.\-]+)\s*[=:]\s*(?<value>.*?)(?:\s+[#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Property();

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>fltr\d{4})\.severity$", RegexOptions.CultureInvariant)]
    private static partial Regex Severity();
}
