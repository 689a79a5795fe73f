using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Fltr.Migrations.Tasks;

/// <summary>Adds a dependency to a package that is packed already: NuGet takes dependencies from the restore alone, which would fetch this one for nothing.</summary>
public sealed class AddPackageDependency : Task
{
    [Required]
    public string Package { get; set; } = "";

    [Required]
    public string Id { get; set; } = "";

    [Required]
    public string Version { get; set; } = "";

    public override bool Execute()
    {
        using var package = ZipFile.Open(Package, ZipArchiveMode.Update);
        var entry = package.Entries.Single(file => file.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !file.FullName.Contains("/"));
        var nuspec = Read(entry);
        if (!Add(nuspec.Root!))
            return true;

        // Written anew: an entry that is opened and becomes shorter keeps its old end.
        var name = entry.FullName;
        entry.Delete();
        using var stream = package.CreateEntry(name).Open();
        nuspec.Save(stream);
        return true;
    }

    /// <summary>A package that was not packed again has the dependency from the last time.</summary>
    private bool Add(XElement root)
    {
        var space = root.Name.Namespace;
        var metadata = root.Element(space + "metadata")!;
        var dependencies = metadata.Element(space + "dependencies");
        if (dependencies is null)
            metadata.Add(dependencies = new XElement(space + "dependencies"));
        if (dependencies.Descendants(space + "dependency").Any(dependency => (string?)dependency.Attribute("id") == Id))
            return false;

        var groups = dependencies.Elements(space + "group").ToList();
        foreach (var place in groups.Count > 0 ? groups : [dependencies])
            place.Add(new XElement(space + "dependency", new XAttribute("id", Id), new XAttribute("version", Version), new XAttribute("exclude", "Build,Analyzers")));
        return true;
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
