using System.Text;
using Fltr.Migrations.Locks;

namespace Fltr.Migrations.Compiler.Pages;

/// <summary>
/// The part of CODEOWNERS that says who reviews the migrations: a line for the folder of each owner. What people wrote around it stays.
/// </summary>
internal static class Reviewers
{
    private const string Begin = "# fltr-migrations begin: written by the build from the lock files";
    private const string End = "# fltr-migrations end";

    /// <summary>The whole file, with our part in its place or behind what is there.</summary>
    public static string Write(string path, string? there, IReadOnlyList<LockFile> locks)
    {
        var part = Part(Root(path), locks);
        if (string.IsNullOrWhiteSpace(there)) return part;

        var text = there.ReplaceLineEndings("\n");
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0) return $"{text.TrimEnd('\n')}\n\n{part}";

        end += End.Length;
        return text[..begin] + part + (end < text.Length && text[end] == '\n' ? text[(end + 1)..] : text[end..]);
    }

    private static string Part(string root, IReadOnlyList<LockFile> locks)
    {
        var handles = locks.SelectMany(l => l.Services).Where(s => s.Handle is not null).DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Handle!);
        var text = new StringBuilder(Begin).Append('\n');
        foreach (var project in locks)
        {
            var folder = "/" + Path.GetRelativePath(root, Path.GetDirectoryName(project.Path)!).Replace('\\', '/');
            folder = folder == "/." ? "" : folder.Replace(" ", "\\ ", StringComparison.Ordinal);
            var owners = project.Services.Select(s => s.Name).ToList();
            if (owners.Count > 0) text.Append($"{folder}/Ownership.cs {string.Join(' ', owners.Select(Handle))}\n");
            foreach (var owner in owners) text.Append($"{folder}/{owner}/ {Handle(owner)}\n");
        }

        return text.Append(End).Append('\n').ToString();

        string Handle(string service) => handles.GetValueOrDefault(service) ?? $"@{service}";
    }

    // It may lie in .github, docs or the root itself; its paths begin at the root.
    private static string Root(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Path.GetFileName(folder) is ".github" or ".gitlab" or "docs" ? Path.GetDirectoryName(folder)! : folder;
    }
}
