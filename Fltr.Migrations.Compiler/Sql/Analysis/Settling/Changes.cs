using System.Collections.Immutable;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>What differs between two catalogs. A catalog shares with the one before it all that did not change, so that looking for it is cheap.</summary>
internal static class Changes
{
    public static IEnumerable<KeyValuePair<TKey, TValue>> Of<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> before, ImmutableSortedDictionary<TKey, TValue> after)
        where TKey : notnull
        where TValue : class
    {
        if (ReferenceEquals(before, after)) return [];
        return after.Where(item => !before.TryGetValue(item.Key, out var was) || !ReferenceEquals(was, item.Value)).ToList();
    }

    /// <summary>Both are in the order of names, and are gone through together: to look each up would take most of the time of a large schema.</summary>
    public static List<Table> OfTables(Catalog before, Catalog after)
    {
        var changed = new List<Table>();
        using var was = before.Tables.GetEnumerator();
        var more = was.MoveNext();
        foreach (var table in after.Tables)
        {
            while (more && !ReferenceEquals(was.Current, table) && was.Current.Name.CompareTo(table.Name) < 0) more = was.MoveNext();
            if (!more || !ReferenceEquals(was.Current, table)) changed.Add(table);
            else more = was.MoveNext();
        }

        return changed;
    }

    /// <summary>The table that this one was under another name or in another schema.</summary>
    public static Table? Vanished(Catalog before, Catalog after, Table table) => after.Tables.Count() > before.Tables.Count()
        ? null
        : before.Tables.FirstOrDefault(was => !after.Has(was.Name) && (HasColumnsOf(table, was) || IsMoved(was, table)));

    private static bool HasColumnsOf(Table table, Table was) => (was.Columns.Count > 0 || table.Columns.Count == 0) && was.Columns.All(column => table.Columns.Any(c => ReferenceEquals(c, column)));

    /// <summary>A serial column takes its sequence along, and its default names that: such a column is not the same any more.</summary>
    private static bool IsMoved(Table was, Table table) => was.Name.Local == table.Name.Local && was.Columns.Select(c => c.Name).SequenceEqual(table.Columns.Select(c => c.Name));

    /// <summary>The view that this one was under another name: what PostgreSQL printed of it before is not read as if its author had written it.</summary>
    public static View? Vanished(Catalog before, Catalog after, View view) =>
        view.Columns.Count == 0 ? null : before.Views.Values.FirstOrDefault(was => !after.Views.ContainsKey(was.Name) && was.Columns.Equals(view.Columns));
}
