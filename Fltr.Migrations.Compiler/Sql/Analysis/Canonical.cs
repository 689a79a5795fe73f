using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Settling;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis;

/// <summary>Brings the texts of a catalog into the words of PostgreSQL 15: types, defaults, checks, indexes, policies, conditions of triggers, queries of views as they are printed with an empty search_path.</summary>
internal static class Canonical
{
    /// <summary>The catalog after a change, with what the change touched in PostgreSQL's words. What was settled before stays as it is.</summary>
    /// <param name="before">The settled catalog before the change.</param>
    /// <param name="after">The catalog after it.</param>
    public static Catalog Settle(Catalog before, Catalog after)
    {
        if (ReferenceEquals(before, after)) return after;

        var settled = after;
        foreach (var (name, type) in Changes.Of(before.Types, after.Types))
        {
            var changed = TypeSettling.Of(type, before.Types.GetValueOrDefault(name), WorldOf(settled, name), because => settled = settled.With(new Unseen(name, because)));
            if (!changed.Equals(type)) settled = settled.With(changed);
        }

        foreach (var table in Changes.OfTables(before, after))
        {
            var was = before.Find(table.Name) ?? Changes.Vanished(before, after, table);
            var changed = new TableSettling(WorldOf(settled, table.Name), was, because => settled = settled.With(new Unseen(table.Name, because))).Settle(table);
            if (!ReferenceEquals(changed, table)) settled = settled.With(changed);
        }

        foreach (var (name, view) in Changes.Of(before.Views, after.Views))
        {
            var was = before.Views.GetValueOrDefault(name);
            var changed = new ViewSettling(WorldOf(settled, name), was, because => settled = settled.With(new Unseen(name, because))).Settle(view);
            if (!ReferenceEquals(changed, view)) settled = settled.With(changed);
        }

        return settled;
    }

    /// <summary>Names without a schema were given theirs when the change was read; what is left is looked for beside the object, and then everywhere.</summary>
    private static World WorldOf(Catalog catalog, Name name) =>
        new(catalog, [.. new[] { name.Schema, Name.DefaultSchema }.Concat(catalog.Extensions.Values.Select(e => e.Schema)).Concat(catalog.Schemas).Distinct()]);
}
