using System.Collections.Frozen;

namespace Fltr.Migrations.Compiler.Sql.Novelties;

/// <summary>Names with the first version of PostgreSQL that knows them.</summary>
internal static class FirstVersions
{
    /// <summary>By version, with blanks between the names.</summary>
    public static FrozenDictionary<string, int> Of(params ReadOnlySpan<(int Since, string Names)> versions)
    {
        var by = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (since, names) in versions)
        {
            foreach (var name in names.Split(' ')) by.Add(name, since);
        }

        return by.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
