namespace Fltr.Migrations.Compiler.Diagnostics;

/// <summary>
/// Turns the paths that a deterministic build writes (<c>/_/Auth/nextjs/…</c>) into those on this machine.
/// </summary>
internal sealed class SourceRoots(IEnumerable<SourceRoot> roots)
{
    private readonly SourceRoot[] _longestFirst = [.. roots.OrderByDescending(r => r.Mapped.Length)];

    public string Real(string path)
    {
        foreach (var root in _longestFirst)
        {
            if (path.StartsWith(root.Mapped, StringComparison.Ordinal)) return Path.GetFullPath(root.Real + path[root.Mapped.Length..]);
        }

        return path;
    }
}

/// <summary>A folder of sources under the name that the build gives it, and where it lies. Both end with a separator.</summary>
internal sealed record SourceRoot(string Mapped, string Real);
