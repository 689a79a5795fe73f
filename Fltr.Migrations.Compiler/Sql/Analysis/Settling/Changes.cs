using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>What differs between two catalogs, the second of which came from the first.</summary>
internal static class Changes
{
    /// <summary>The types that are new, or are not what they were.</summary>
    public static List<TypeDefinition> OfTypes(Catalog before, Catalog after) => Of(before, after, name => before.Types.GetValueOrDefault(name), name => after.Types.GetValueOrDefault(name), () => after.Types.Keys);

    /// <summary>The tables that are new, or are not what they were.</summary>
    public static List<Table> OfTables(Catalog before, Catalog after) => Of(before, after, before.Find, after.Find, () => after.Tables.Select(t => t.Name));

    /// <summary>The views that are new, or are not what they were.</summary>
    public static List<View> OfViews(Catalog before, Catalog after) => Of(before, after, name => before.Views.GetValueOrDefault(name), name => after.Views.GetValueOrDefault(name), () => after.Views.Keys);

    /// <summary>The tables that are not there any more under their name.</summary>
    public static List<Table> GoneTables(Catalog before, Catalog after) => [.. Names(before, after, () => before.Tables.Select(t => t.Name)).Where(name => !after.Has(name)).Select(before.Find).OfType<Table>()];

    /// <summary>The views that are not there any more under their name.</summary>
    public static List<View> GoneViews(Catalog before, Catalog after) =>
        [.. Names(before, after, () => before.Views.Keys).Where(name => !after.Views.ContainsKey(name)).Select(name => before.Views.GetValueOrDefault(name)).OfType<View>()];

    /// <summary>The table that this one was under another name or in another schema.</summary>
    public static Table? Vanished(Catalog before, Catalog after, Table table) => after.TableCount > before.TableCount
        ? null
        : GoneTables(before, after).Find(was => HasColumnsOf(table, was) || IsMoved(was, table));

    private static bool HasColumnsOf(Table table, Table was) => (was.Columns.Count > 0 || table.Columns.Count == 0) && was.Columns.All(column => table.Columns.Any(c => ReferenceEquals(c, column)));

    /// <summary>A serial column takes its sequence along, and its default names that: such a column is not the same any more.</summary>
    private static bool IsMoved(Table was, Table table) => was.Name.Local == table.Name.Local && was.Columns.Select(c => c.Name).SequenceEqual(table.Columns.Select(c => c.Name));

    /// <summary>The view that this one was under another name: what PostgreSQL printed of it before is not read as if its author had written it.</summary>
    public static View? Vanished(Catalog before, Catalog after, View view) =>
        view.Columns.Count == 0 ? null : GoneViews(before, after).Find(was => was.Columns.Equals(view.Columns));

    private static List<T> Of<T>(Catalog before, Catalog after, Func<Name, T?> was, Func<Name, T?> now, Func<IEnumerable<Name>> all)
        where T : class =>
        [.. Names(before, after, all).Select(name => (Was: was(name), Now: now(name))).Where(pair => pair.Now is not null && !ReferenceEquals(pair.Was, pair.Now)).Select(pair => pair.Now!)];

    private static IEnumerable<Name> Names(Catalog before, Catalog after, Func<IEnumerable<Name>> all) => after.ChangedSince(before) ?? all();
}
