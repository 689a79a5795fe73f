using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>SetExistingRowsTo: gives rows that are there a value, in batches where the table has a key to go along.</summary>
internal static class ExistingRows
{
    public static IEnumerable<Operation> Fill(Name table, string column, string value, Catalog before)
    {
        // Rows that are null and become null would match for ever.
        if (value == "null") return [];

        Seq<Assignment> set = [new Assignment(column, value)];
        var empty = SqlText.Write($"{column} is null");
        return before.Find(table)?.PrimaryKey is { } key
            ? [new BackfillColumns(table, key.Columns, set, empty)]
            : [new UpdateRows(table, set, empty)];
    }
}
