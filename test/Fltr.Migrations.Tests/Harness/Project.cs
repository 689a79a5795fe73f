using System.Globalization;
using System.Reflection;
using Fltr.Migrations.Compiler;
using Fltr.Migrations.Compiler.Diagnostics;

namespace Fltr.Migrations.Tests.Harness;

/// <summary>A migration project in a throw-away folder, compiled and checked in this process.</summary>
internal sealed class Project : IDisposable
{
    private readonly Dictionary<string, string> _sources = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("fltr-case-").FullName;

    public CompilationOptions Options { get; private set; }

    public string? Library { get; private set; }

    public Project() => Options = new CompilationOptions { Assembly = Path.Combine(Folder, "Case.dll"), ProjectFolder = Folder };

    public static Project Of(IEnumerable<Block> blocks)
    {
        var project = new Project();
        foreach (var block in blocks) project.Add(block);
        return project;
    }

    public Project Add(string file, string text)
    {
        _sources[Write(file, text)] = text;
        return this;
    }

    public Project With(Func<CompilationOptions, CompilationOptions> change)
    {
        Options = change(Options);
        return this;
    }

    public CompilationResult Check() => Compilation.Run(Options, Compile());

    /// <summary>Writes the assembly to where the options say.</summary>
    public void Save() => SourceCompiler.CompileTo(_sources, Options.Assembly);

    public Assembly Compile() => SourceCompiler.Compile(_sources, Library);

    /// <summary>The diagnostics as the build prints them, with paths from the project's folder on.</summary>
    public IReadOnlyList<string> Lines(CompilationResult result) =>
    [
        .. new Report(Options.Assembly, new SourceRoots(Options.SourceRoots)).Lines(result.Diagnostics)
            .Select(line => line.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/')),
    ];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Add(Block block)
    {
        switch (block.Kind)
        {
            case "csharp" when block.Name == "library": Library = block.Text; break;
            case "csharp": Add(block.Name, block.Text); break;
            case "lock" when block.Name == "migrations.lock": Options = Options with { Lock = Write(block.Name, block.Text) }; break;
            case "lock": Options = Options with { OtherLocks = [.. Options.OtherLocks, Write(block.Name, block.Text)] }; break;
            case "sql" when IsMigration(block.Name): Options = Options with { SqlFiles = [.. Options.SqlFiles, Write(block.Name, block.Text)] }; break;
            case "file" or "sql": Write(block.Name, block.Text); break;
            case "options": foreach (var line in block.Text.Split('\n')) Set(line.Split(' ', 2)); break;
            case "diagnostics" or "sh": break;
            default: throw new InvalidDataException($"There is no block of the kind {block.Kind}.");
        }
    }

    // As the SDK's targets pick them.
    private static bool IsMigration(string name) => Path.GetFileName(name).TakeWhile(char.IsAsciiDigit).Count() >= 8;

    private void Set(string[] option) => Options = option switch
    {
        ["check-from", var version] => Options with { CheckFrom = long.Parse(version, CultureInfo.InvariantCulture) },
        ["postgres-version", var version] => Options with { PostgresVersion = int.Parse(version, CultureInfo.InvariantCulture) },
        ["up-timeout", var seconds] => Options with { UpTimeout = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)) },
        ["ownership", var file] => Options with { Ownership = Path.Combine(Folder, file) },
        ["codeowners", var file] => Options with { CodeOwners = Path.Combine(Folder, file) },
        ["fresh-lock", "true"] => Options with { Lock = Write("migrations.lock", Check().Lock!) },
        ["sql-file", var file] => Options with { SqlFiles = [.. Options.SqlFiles, Path.Combine(Folder, file)] },
        ["ci", "true"] => Options with { ContinuousIntegration = true, Lock = Options.Lock ?? Path.Combine(Folder, "migrations.lock") },
        _ => throw new InvalidDataException($"There is no option {option[0]}."),
    };

    private string Write(string file, string text)
    {
        var path = Path.Combine(Folder, file.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
