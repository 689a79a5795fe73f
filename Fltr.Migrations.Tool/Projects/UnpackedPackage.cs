namespace Fltr.Migrations.Tool.Projects;

/// <summary>Whether a file is part of a package: then it comes from another repository than the one that it may lie in.</summary>
internal static class UnpackedPackage
{
    // NuGet leaves this file in every package that it unpacks.
    private const string Mark = ".nupkg.metadata";

    public static bool Holds(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, Mark))) return true;
        }

        return false;
    }
}
