using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Authoring;

/// <summary>The text of a script, which becomes part of the operation.</summary>
internal static class ScriptText
{
    public static string OfFile(Recording recording, string path)
    {
        var local = path.Replace('\\', '/');
        if (recording.ProjectFolder is null && !Path.IsPathFullyQualified(local)) throw new CatalogException($"The script {path} cannot be found: nothing says in which folder the project lies.");

        var file = Path.Combine(recording.ProjectFolder ?? "", local);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new CatalogException($"There is no script {path} in the project's folder {recording.ProjectFolder}.");
    }

    /// <summary>A resource is named for its project and folder, <c>Company.Scripts.seed.sql</c>; the end of the name will do.</summary>
    public static string OfResource(Recording recording, string name)
    {
        var names = recording.Assembly?.GetManifestResourceNames() ?? [];
        var found = names.Where(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0) found = [.. names.Where(n => n.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))];
        if (found.Count == 0) throw new CatalogException($"No resource of {recording.Assembly?.GetName().Name ?? "the assembly"} is named {name}. Add <EmbeddedResource Include=\"{name}\" /> to the project.");
        if (found.Count > 1) throw new CatalogException($"{name} is the end of several resources: {string.Join(", ", found)}. Write the whole name.");

        using var reader = new StreamReader(recording.Assembly!.GetManifestResourceStream(found[0])!);
        return reader.ReadToEnd();
    }

    public static string OfCode() => throw new CatalogException("Execute.WithConnection runs code against a database, and a plan holds none. Write the statements with Execute.Sql, or fill rows with Backfill.");
}
