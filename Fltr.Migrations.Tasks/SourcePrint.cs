using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.Build.Framework;

namespace Fltr.Migrations.Tasks;

/// <summary>What a plan was made of, as a line a file: whoever packs without building can see whether the files are still those.</summary>
internal sealed class SourcePrint
{
    private readonly SortedDictionary<string, string> _prints = new(StringComparer.Ordinal);

    private SourcePrint()
    {
    }

    /// <summary>The files as they are now.</summary>
    /// <param name="project">The project's folder; files in it are called by their path from there.</param>
    /// <param name="made">The folder for what builds make, which is no source.</param>
    /// <param name="sources">The files.</param>
    public static SourcePrint Of(string project, string made, IEnumerable<ITaskItem> sources)
    {
        var print = new SourcePrint();
        var below = Folder(made);
        foreach (var path in sources.Select(source => source.GetMetadata("FullPath")).Where(path => !path.StartsWith(below, StringComparison.Ordinal) && File.Exists(path)))
            print._prints[Name(project, path)] = Hash(path);
        return print;
    }

    /// <summary>As it was written; null when it was not.</summary>
    public static SourcePrint? Read(string file)
    {
        if (!File.Exists(file))
            return null;

        var print = new SourcePrint();
        foreach (var line in File.ReadAllLines(file).Select(line => line.Split([' '], 2)).Where(line => line.Length == 2))
            print._prints[line[1]] = line[0];
        return print;
    }

    public void Write(string file) => File.WriteAllLines(file, _prints.Select(print => $"{print.Value} {print.Key}"));

    /// <summary>The files that are others than they were, are there no more, or were not there.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="now">Those that the project has now. What a target of the project adds in a build is not among them, and is looked at all the same.</param>
    public IEnumerable<string> Changed(string project, SourcePrint now) =>
        _prints.Where(print => Now(project, print.Key, now) != print.Value).Select(print => print.Key)
            .Concat(now._prints.Keys.Where(name => !_prints.ContainsKey(name)));

    private static string? Now(string project, string name, SourcePrint now)
    {
        if (now._prints.TryGetValue(name, out var print))
            return print;

        var path = Path.Combine(project, name);
        return File.Exists(path) ? Hash(path) : null;
    }

    private static string Name(string project, string path)
    {
        var folder = Folder(project);
        return (path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path).Replace('\\', '/');
    }

    private static string Folder(string path) => Path.GetFullPath(path).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;

    private static string Hash(string path)
    {
        using var hash = SHA256.Create();
        using var file = File.OpenRead(path);
        return BitConverter.ToString(hash.ComputeHash(file)).Replace("-", "");
    }
}
