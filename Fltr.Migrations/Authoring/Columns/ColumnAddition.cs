using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>A new column of a table that is there.</summary>
internal static class ColumnAddition
{
    public static IEnumerable<Operation> Complete(Name table, ColumnDraft draft, Catalog before)
    {
        var column = draft.Complete(table);
        return Steps(table, column, draft.ExistingRows, before).Select(o => o with { Source = draft.Source });
    }

    /// <summary>A value for old rows comes before the default, which would fill them with itself, and before NOT NULL.</summary>
    private static IEnumerable<Operation> Steps(Name table, Column column, string? existingRows, Catalog before)
    {
        if (existingRows is null || column.Identity != Identity.None || column.Generated is not null) return [new AddColumn(table, column)];

        List<Operation> steps = [new AddColumn(table, column with { Nullable = true, Default = null })];
        if (column.Default is not null) steps.Add(new SetDefault(table, column.Name, column.Default));
        steps.AddRange(ExistingRows.Fill(table, column.Name, existingRows, before));
        if (!column.Nullable) steps.Add(new SetNotNull(table, column.Name));
        return steps;
    }
}
