using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>The tables, views and columns that have another name since a change. PostgreSQL keeps queries by identity, so that they show the new names.</summary>
internal sealed class Renames
{
    private readonly Dictionary<Name, Name> _relations = [];
    private readonly Dictionary<(Name, string), string> _columns = [];

    private Renames()
    {
    }

    /// <summary>What one change renamed, as far as queries show it; null for nothing. The new name of a schema is written into the texts themselves.</summary>
    public static Renames? Of(Catalog before, Catalog after)
    {
        // What makes a table renames none; and the queries that are there to show an old name are those of views and policies.
        if (after.TableCount > before.TableCount || !before.Schemas.SetEquals(after.Schemas)) return null;

        var changed = Changes.OfTables(before, after);
        var gone = Changes.GoneTables(before, after);
        var renames = new Renames();
        foreach (var now in changed)
        {
            var was = before.Find(now.Name) ?? gone.Find(t => t.Columns.Select(c => c.Name).SequenceEqual(now.Columns.Select(c => c.Name)));
            if (was is not null) renames.Add(was, now);
        }

        foreach (var view in Changes.GoneViews(before, after))
        {
            var now = after.Views.Values.FirstOrDefault(v => !before.Views.ContainsKey(v.Name) && v.Columns.Equals(view.Columns));
            if (now is not null) renames._relations[view.Name] = now.Name;
        }

        return renames._relations.Count + renames._columns.Count == 0 ? null : renames;
    }

    /// <summary>Whether a query shows one of the old names.</summary>
    public bool Touch(View view) => view.Uses.Any(u => _relations.ContainsKey(u.Object) || (u.Column is not null && _columns.ContainsKey((u.Object, u.Column))));

    /// <summary>The new name of a relation; null where it kept its own.</summary>
    public Name? Of(Name relation) => _relations.TryGetValue(relation, out var now) ? now : null;

    /// <summary>The new name of a column; null where it kept its own.</summary>
    public string? Of(Name relation, string column) => _columns.GetValueOrDefault((relation, column));

    /// <summary>What a view uses, by the new names.</summary>
    public Dependence Of(Dependence use) => new(Of(use.Object) ?? use.Object, use.Column is null ? null : Of(use.Object, use.Column) ?? use.Column);

    private void Add(Table table, Table now)
    {
        if (now.Name != table.Name) _relations[table.Name] = now.Name;
        if (now.Columns.Count != table.Columns.Count) return;

        var changed = table.Columns.Zip(now.Columns).Where(pair => pair.First.Name != pair.Second.Name).ToList();
        if (changed is [var (old, named)]) _columns[(table.Name, old.Name)] = named.Name;
    }
}
