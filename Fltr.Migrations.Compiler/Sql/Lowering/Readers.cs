using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>The order in which views can be dropped one by one.</summary>
internal static class Readers
{
    /// <summary>The views, each before those that it reads.</summary>
    public static IReadOnlyList<Name> First(Catalog catalog, IReadOnlyList<Name> views)
    {
        var ordered = new List<Name>(views.Count);
        var left = views.Distinct().ToList();
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(v => !left.Any(other => other != v && catalog.Views[other].Needs(v)), left[0]);
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }
}
