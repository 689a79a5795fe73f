using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a new name does to everything that used the old one.</summary>
internal static class Moves
{
    public static Catalog Table(Catalog before, Name from, Name to)
    {
        var table = before[from];
        if (before.Has(to)) throw new CatalogException($"{from} cannot become {to}: there is a table of that name.");

        var after = before.Without(from).With(table with { Name = to });
        return Retarget(after, key => key.Target == from, key => key with { Target = to });
    }

    public static Catalog Column(Catalog before, Name table, string from, string to)
    {
        if (before[table].Find(to) is not null) throw new CatalogException($"{table}.{from} cannot become {to}: there is a column of that name.");

        var after = before.Change(table, t => t.Change(from, c => c with { Name = to }) with
        {
            Constraints = t.Constraints.SetItems(t.Constraints.Select(c => KeyValuePair.Create(c.Key, c.Value.RenameColumn(from, to)))),
            Indexes = t.Indexes.SetItems(t.Indexes.Select(i => KeyValuePair.Create(i.Key, i.Value.RenameColumn(from, to)))),
        });
        return Retarget(after, key => key.Target == table, key => key with { TargetColumns = key.TargetColumns.Change(c => c == from, _ => to) });
    }

    private static Catalog Retarget(Catalog catalog, Predicate<ForeignKey> match, Func<ForeignKey, ForeignKey> change)
    {
        foreach (var table in catalog.Tables)
        {
            var keys = table.Constraints.Values.OfType<ForeignKey>().Where(k => match(k)).ToList();
            if (keys.Count == 0) continue;
            catalog = catalog.With(table with { Constraints = table.Constraints.SetItems(keys.Select(k => KeyValuePair.Create<string, Constraint>(k.Name, change(k)))) });
        }

        return catalog;
    }
}
