using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>What columns bring along beside themselves: checks, indexes and, last since they lock another table, foreign keys.</summary>
internal static class ColumnParts
{
    public static PrimaryKey? PrimaryKey(Name table, IReadOnlyList<ColumnDraft> columns)
    {
        var keys = columns.Where(c => c.IsPrimaryKey).ToList();
        if (keys.Count == 0) return null;

        var name = keys.Select(c => c.PrimaryKeyName).FirstOrDefault(n => n is not null) ?? DefaultNames.PrimaryKey(table);
        return new PrimaryKey(name, [.. keys.Select(c => c.Name)]);
    }

    /// <summary>The primary key of columns that are added to a table, or named once more: nothing where the table has one.</summary>
    public static IEnumerable<Operation> AddedPrimaryKey(Name table, IReadOnlyList<ColumnDraft> columns, Catalog before)
    {
        if (PrimaryKey(table, columns) is not { } key) yield break;

        var existing = before.Find(table)?.PrimaryKey;
        if (existing is not null && key.Columns.All(existing.Columns.Contains)) yield break;
        yield return new AddPrimaryKey(table, key) { Source = columns.First(c => c.IsPrimaryKey).PrimaryKeySource };
    }

    public static IEnumerable<Operation> Of(Name table, IReadOnlyList<ColumnDraft> columns) =>
    [
        .. columns.SelectMany(c => Checks(table, c)),
        .. columns.SelectMany(c => Indexes(table, c)),
        .. columns.SelectMany(c => c.ForeignKeys.Select(k => k.Complete(table))),
    ];

    private static IEnumerable<Operation> Checks(Name table, ColumnDraft column) => column.Checks.Select((check, i) =>
        new AddCheck(table, new Check(DefaultNames.Check(table, i == 0 ? column.Name : $"{column.Name}_{i + 1}"), check.Expression) { Columns = [column.Name] }) { Source = check.Source });

    /// <summary>Indexed() and Unique() on one column would be two indexes of one name: they are one, and unique.</summary>
    private static IEnumerable<Operation> Indexes(Name table, ColumnDraft column) =>
        from index in column.Indexes.Select(i => i.Complete(table))
        group index by index.Index.Name into same
        select same.FirstOrDefault(i => i.Index.Unique) ?? same.First();
}
