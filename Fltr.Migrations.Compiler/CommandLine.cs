using System.Globalization;
using Fltr.Migrations.Compiler.Diagnostics;

namespace Fltr.Migrations.Compiler;

/// <summary>Reads the response file: an option on one line, its value on the next.</summary>
internal static class CommandLine
{
    /// <exception cref="UsageException">The arguments are not what this program takes.</exception>
    public static CompilationOptions Read(string[] arguments)
    {
        var words = Words(arguments);
        string? assembly = null, folder = null;
        List<string> otherLocks = [], references = [], editorConfigs = [], sqlFiles = [];
        List<SourceRoot> roots = [];
        var options = new CompilationOptions { Assembly = "", ProjectFolder = "" };

        for (var i = 0; i < words.Count; i += 2)
        {
            var option = words[i];
            if (i + 1 == words.Count) throw new UsageException($"{option} has no value.");

            var value = words[i + 1];
            switch (option)
            {
                case "--assembly": assembly = value; break;
                case "--project-dir": folder = value; break;
                case "--plan": options = options with { Plan = value }; break;
                case "--diagnostics": options = options with { Diagnostics = value }; break;
                case "--requests": options = options with { Requests = value }; break;
                case "--lock": options = options with { Lock = value }; break;
                case "--other-lock": otherLocks.Add(value); break;
                case "--reference": references.Add(value); break;
                case "--editorconfig": editorConfigs.Add(value); break;
                case "--source-root": roots.Add(Root(value)); break;
                case "--sql-file": sqlFiles.Add(Path.GetFullPath(value)); break;
                case "--up-timeout": options = options with { UpTimeout = TimeSpan.FromSeconds(Number(option, value)) }; break;
                case "--check-from": options = options with { CheckFrom = Number(option, value) }; break;
                case "--default-owner": options = options with { DefaultOwner = value }; break;
                case "--postgres-version": options = options with { PostgresVersion = (int)Number(option, value) }; break;
                case "--release": options = options with { Release = value == "all" ? long.MaxValue : Number(option, value) }; break;
                case "--ownership": options = options with { Ownership = value }; break;
                case "--codeowners": options = options with { CodeOwners = value }; break;
                case "--ci": options = options with { ContinuousIntegration = value == "true" }; break;
                default: throw new UsageException($"There is no option {option}.");
            }
        }

        if (assembly is null || folder is null) throw new UsageException("--assembly and --project-dir are needed.");
        if (!File.Exists(assembly)) throw new UsageException($"There is no assembly {assembly}.");
        return options with
        {
            Assembly = Path.GetFullPath(assembly),
            ProjectFolder = Path.GetFullPath(folder),
            OtherLocks = otherLocks,
            References = references,
            SqlFiles = sqlFiles,
            EditorConfigs = editorConfigs,
            SourceRoots = roots,
        };
    }

    /// <summary>The arguments, each response file replaced by its lines.</summary>
    public static List<string> Words(string[] arguments)
    {
        var words = new List<string>();
        foreach (var argument in arguments)
        {
            if (!argument.StartsWith('@')) words.Add(argument);
            else if (File.Exists(argument[1..])) words.AddRange(File.ReadLines(argument[1..]).Where(line => line.Length > 0));
            else throw new UsageException($"There is no response file {argument[1..]}.");
        }

        return words;
    }

    private static SourceRoot Root(string value)
    {
        var at = value.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? new SourceRoot(value[..at], value[(at + 1)..]) : throw new UsageException($"--source-root takes MAPPED=REAL, not {value}.");
    }

    private static long Number(string option, string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"{option} takes a number, not {value}.");
}

/// <summary>The program was started in a way that it does not understand.</summary>
internal sealed class UsageException(string message) : Exception(message);
