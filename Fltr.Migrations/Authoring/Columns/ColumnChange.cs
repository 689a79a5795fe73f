using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>
/// A column that is there and is described anew. What the description repeats is left out: FluentMigrator's authors state the
/// whole column to change one thing about it.
/// </summary>
internal static class ColumnChange
{
    public static IEnumerable<Operation> Complete(Name table, ColumnDraft draft, Catalog before) =>
        Steps(table, draft, before).Select(o => o with { Source = draft.Source });

    private static IEnumerable<Operation> Steps(Name table, ColumnDraft draft, Catalog before)
    {
        var column = draft.Name;
        var type = draft.RequireType(table);
        var known = before.Find(table) is { Seen: true } seen ? seen[column] : null;
        if (draft.Generated is not null) throw new CatalogException($"{table}.{column} cannot become a generated column. Add one with AddColumn(…).Computed(…).");

        if (known is null || !SqlType.Same(known.Type, type) || known.Collation != draft.Collation)
        {
            yield return new AlterColumnType(table, column, type) { Collation = draft.Collation };
        }

        if (draft.Default == "null")
        {
            if (known?.Default is not null || known is null) yield return new DropDefault(table, column);
        }
        else if (draft.Default is not null && draft.Default != known?.Default)
        {
            yield return new SetDefault(table, column, draft.Default);
        }

        if (draft.ExistingRows is not null) foreach (var fill in ExistingRows.Fill(table, column, draft.ExistingRows, before)) yield return fill;

        if (draft.Nullable is { } nullable && nullable != known?.Nullable)
        {
            yield return nullable ? new DropNotNull(table, column) : new SetNotNull(table, column);
        }

        if (draft.Identity != Identity.None && draft.Identity != known?.Identity)
        {
            yield return new SetIdentity(table, column, draft.Identity) { Replaces = known is { Identity: not Identity.None } };
        }

        if (draft.Comment is not null && draft.Comment != known?.Comment) yield return new SetColumnComment(table, column, draft.Comment);
    }
}
