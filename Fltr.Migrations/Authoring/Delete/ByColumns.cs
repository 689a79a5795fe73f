using System.Collections.Immutable;

namespace Fltr.Migrations.Authoring;

/// <summary>Finds what an author named by its columns alone.</summary>
internal static class ByColumns
{
    /// <summary>The default name where something has it; else the one object that fits; else the default name, which the operation then complains about.</summary>
    public static string Find<T>(ImmutableSortedDictionary<string, T>? objects, string defaultName, Func<T, bool> fits)
    {
        if (objects is null || objects.ContainsKey(defaultName)) return defaultName;

        var found = objects.Where(o => fits(o.Value)).Select(o => o.Key).ToList();
        return found.Count == 1 ? found[0] : defaultName;
    }
}
