using System.Reflection;
using System.Runtime.Loader;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>Loads the migrations' assembly into this process, whose only purpose it is. What it uses is found among the references of its project.</summary>
internal static class AssemblyLoader
{
    public static Assembly Load(string path, IEnumerable<string> references)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in references) byName.TryAdd(Path.GetFileNameWithoutExtension(reference), reference);

        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is not null && byName.TryGetValue(name.Name, out var found) && File.Exists(found) ? context.LoadFromAssemblyPath(found) : null;
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }
}
