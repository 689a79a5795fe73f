using Fltr.Migrations.Compiler.Diagnostics;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Ownership;

/// <summary>The folders of a project by which its owners are told apart.</summary>
internal sealed class OwnerFolders(string projectFolder, SourceRoots roots)
{
    /// <summary>The file as people name it: from the project's folder on, with slashes.</summary>
    public string Relative(Source source)
    {
        var path = Path.GetRelativePath(projectFolder, roots.Real(source.File)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(path) : path;
    }

    /// <summary>The first folder on the way from the project to the file; null for a file beside the project or outside of it.</summary>
    public string? Of(Source source)
    {
        var path = Relative(source);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : path[..slash];
    }
}
