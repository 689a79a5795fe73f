using System.Xml;

namespace Fltr.Migrations.Tool.Projects;

/// <summary>A project whose assembly holds migrations.</summary>
/// <param name="Path">The project file.</param>
internal sealed record MigrationProject(string Path)
{
    private const string Sdk = "Fltr.Migrations.Sdk";

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Whether a project file is one: it uses our SDK by name, or imports its files by path.</summary>
    public static bool Recognises(string file)
    {
        try
        {
            // Most projects are not; to read their XML would cost more than the search for them.
            return File.ReadAllText(file).Contains(Sdk, StringComparison.Ordinal) && UsesSdk(file);
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool UsesSdk(string file)
    {
        using var reader = XmlReader.Create(file);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;

            var found = reader.Name switch
            {
                "Project" => Names(reader.GetAttribute("Sdk")),
                "Sdk" => Names(reader.GetAttribute("Name")),
                "Import" => Names(reader.GetAttribute("Sdk")) || IsFileOfSdk(reader.GetAttribute("Project")),
                _ => false,
            };
            if (found) return true;
        }

        return false;
    }

    private static bool Names(string? sdks) => sdks is not null && sdks.Split(';').Any(s => s.Split('/')[0].Trim() == Sdk);

    private static bool IsFileOfSdk(string? import) =>
        import is not null && import.Contains(Sdk, StringComparison.Ordinal) && import.Replace('\\', '/').EndsWith("/Sdk.props", StringComparison.Ordinal);
}
