using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Settling;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis;

/// <summary>Brings the texts of a catalog into the words of PostgreSQL 15: types, defaults, checks, indexes, policies, conditions of triggers, queries of views as they are printed with an empty search_path.</summary>
internal static class Canonical
{
    /// <summary>The catalog after a change, with what the change touched in PostgreSQL's words. What was settled before stays as it is.</summary>
    /// <param name="before">The settled catalog before the change.</param>
    /// <param name="after">The catalog after it.</param>
    /// <param name="change">The operations that made it.</param>
    public static Catalog Settle(Catalog before, Catalog after, params IEnumerable<Operation> change) => Settle(before, after, default(Strictness), change);

    /// <inheritdoc cref="Settle(Catalog, Catalog, IEnumerable{Operation})" />
    /// <exception cref="CatalogException">PostgreSQL refuses it.</exception>
    public static Catalog Settle(Catalog before, Catalog after, Strictness strictness, params IEnumerable<Operation> change)
    {
        if (ReferenceEquals(before, after)) return after;

        var settled = Renames.Of(before, after) is { } renames ? Rename(before, after, renames) : after;
        foreach (var type in Changes.OfTypes(before, after))
        {
            var changed = TypeSettling.Of(type, before.Types.GetValueOrDefault(type.Name), WorldOf(settled, type.Name, strictness: strictness), because => settled = settled.With(new Unseen(type.Name, because)));
            if (!changed.Equals(type)) settled = settled.With(changed);
        }

        var retypings = change.OfType<AlterColumnType>().ToList();
        foreach (var table in Changes.OfTables(before, settled).Union(Retyped(settled, retypings)))
        {
            var was = before.Find(table.Name) ?? Changes.Vanished(before, after, table);
            var changed = new TableSettling(WorldOf(settled, table.Name, strictness: strictness), was, Altered(settled, table, retypings), because => settled = settled.With(new Unseen(table.Name, because))).Settle(table);
            if (!ReferenceEquals(changed, table)) settled = settled.With(changed);
        }

        foreach (var view in Changes.OfViews(before, settled))
        {
            var was = before.Views.GetValueOrDefault(view.Name) ?? Changes.Vanished(before, settled, view);
            if (was is not null && was.Query == view.Query && was.Columns.Equals(view.Columns) && was.Indexes.SequenceEqual(view.Indexes)) continue;
            var changed = new ViewSettling(WorldOf(settled, view.Name, strictness: strictness), was, because => settled = settled.With(new Unseen(view.Name, because))).Settle(view);
            if (!ReferenceEquals(changed, view)) settled = settled.With(changed);
        }

        return settled;
    }

    /// <summary>A table whose column got the type that it had is the same as before, and is read once more all the same.</summary>
    private static IEnumerable<Table> Retyped(Catalog catalog, List<AlterColumnType> retypings) => retypings.Count == 0 ? [] : catalog.Tables.Where(table => Altered(catalog, table, retypings).Count > 0);

    /// <summary>A type that a parent's column is given is its children's, too.</summary>
    private static HashSet<string> Altered(Catalog after, Table table, List<AlterColumnType> retypings) =>
        retypings.Count == 0 ? [] : [.. retypings.Where(r => IsOrDescends(after, table, r.Table)).Select(r => r.Column)];

    private static bool IsOrDescends(Catalog catalog, Table table, Name from) =>
        table.Name == from || table.Traits.Inherits?.Any(parent => catalog.Find(parent) is { } above && IsOrDescends(catalog, above, from)) == true;

    /// <summary>The queries of views and policies that show old names, read by those and printed by the new ones.</summary>
    private static Catalog Rename(Catalog before, Catalog after, Renames renames)
    {
        var settled = after;
        foreach (var was in before.Views.Values.Where(renames.Touch))
        {
            if (after.Views.GetValueOrDefault(renames.Of(was.Name) ?? was.Name) is not { } view) continue;
            settled = settled.With(new ViewSettling(WorldOf(before, was.Name, renames), was, because => settled = settled.With(new Unseen(view.Name, because))).Rename(view));
        }

        foreach (var was in before.Tables.Where(t => t.Policies.Values.Any(HasQuery)))
        {
            if (after.Find(renames.Of(was.Name) ?? was.Name) is { } table) settled = settled.With(Rename(WorldOf(before, was.Name, renames), was, table));
        }

        return settled;
    }

    private static Table Rename(World world, Table was, Table now)
    {
        var expressions = ExpressionSettling.OfTable(world, was);
        expressions.IsReprint = true;
        var policies = was.Policies.Values.Where(p => HasQuery(p) && now.Policies.ContainsKey(p.Name)).Select(p => KeyValuePair.Create(p.Name, now.Policies[p.Name] with { Using = Text(p.Using), Check = Text(p.Check) }));
        try
        {
            return now with { Policies = now.Policies.SetItems([.. policies]) };
        }
        catch (NotUnderstoodException)
        {
            // What was not understood before is a fact already.
            return now;
        }

        string? Text(string? condition) => condition is null ? null : expressions.Condition(condition).Text;
    }

    private static bool HasQuery(Policy policy) => $"{policy.Using} {policy.Check}".Contains("SELECT ", StringComparison.Ordinal);

    /// <summary>Names without a schema were given theirs when the change was read; what is left is looked for beside the object, and then everywhere.</summary>
    private static World WorldOf(Catalog catalog, Name name, Renames? renames = null, Strictness strictness = default) =>
        new(catalog, [.. new[] { name.Schema, Name.DefaultSchema }.Concat(catalog.Extensions.Values.Select(e => e.Schema)).Concat(catalog.Schemas).Distinct()]) { Renames = renames, Refuses = strictness.Refuses, IsWhole = strictness.IsWhole && catalog.Unseen.Count == 0 };
}
