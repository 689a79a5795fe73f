using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a new name does to everything that used the old one.</summary>
internal static class Moves
{
    public static Catalog Table(Catalog before, Name from, Name to)
    {
        var table = before[from];
        if (before.HasRelation(to)) throw new CatalogException($"{from} cannot become {to}: there is a table of that name.", SqlState.DuplicateTable);

        var after = before.Without(from).With(table with { Name = to });
        after = Retarget(after, key => key.Target == from, key => key with { Target = to });
        foreach (var child in before.ChildrenOf(from))
        {
            after = after.Change(child.Name, t => t with { Traits = t.Traits with { Inherits = t.Traits.Inherits!.Change(p => p == from, _ => to) } });
        }

        foreach (var view in before.Views.Values.Where(v => v.Needs(from)))
        {
            after = after.With(view with { Uses = view.Uses.Change(u => u.Object == from, u => u with { Object = to }) });
        }

        // Sequences that belong to columns move to the new schema with them; their names stay.
        foreach (var sequence in before.SequencesOf(from))
        {
            after = after.With(sequence with { OwnedBy = sequence.OwnedBy! with { Table = to } });
            if (from.Schema != to.Schema) after = Sequence(after, sequence.Name, new Name(to.Schema, sequence.Name.Local));
        }

        // A table is the type of its rows, too.
        return Texts.Change(after, type => QualifiedNames.RenameType(type, from, to), expression => expression);
    }

    public static Catalog Column(Catalog before, Name table, string from, string to)
    {
        if (before[table].Find(to) is not null) throw new CatalogException($"{table}.{from} cannot become {to}: there is a column of that name.", SqlState.DuplicateColumn);

        var after = before.Change(table, t => Renamed(t, from, to));
        after = Retarget(after, key => key.Target == table, key => key with { TargetColumns = key.TargetColumns.Change(c => c == from, _ => to) });
        foreach (var view in before.Views.Values.Where(v => v.Needs(table, from)))
        {
            after = after.With(view with { Uses = view.Uses.Change(u => u.Object == table && u.Column == from, u => u with { Column = to }) });
        }

        foreach (var sequence in before.SequencesOf(table, from)) after = after.With(sequence with { OwnedBy = new ColumnName(table, to) });
        foreach (var child in before.ChildrenOf(table).Where(c => c.Find(from) is not null && c.Find(to) is null)) after = Column(after, child.Name, from, to);
        return after;
    }

    public static Catalog Sequence(Catalog before, Name from, Name to)
    {
        if (!before.Sequences.TryGetValue(from, out var sequence)) throw new CatalogException($"There is no sequence {from}.", SqlState.UndefinedTable);
        if (before.HasRelation(to)) throw new CatalogException($"{from} cannot become {to}: there is something of that name.", SqlState.DuplicateTable);

        var after = before.WithoutSequence(from).With(sequence with { Name = to });
        foreach (var table in before.Tables.Where(t => t.Columns.Any(c => Nextval.Takes(c.Default, from))))
        {
            after = after.With(table with { Columns = table.Columns.Change(c => Nextval.Takes(c.Default, from), c => c with { Default = Nextval.Rename(c.Default!, from, to) }) });
        }

        return after;
    }

    public static Catalog Constraint(Catalog before, Name table, string from, string to)
    {
        var owner = before[table];
        if (!owner.Constraints.TryGetValue(from, out var constraint)) throw new CatalogException($"{table} has no constraint {from}.", SqlState.UndefinedObject);
        if (owner.Constraints.ContainsKey(to)) throw new CatalogException($"{from} of {table} cannot become {to}: there is a constraint of that name.", SqlState.DuplicateObject);

        var after = before.With(owner with { Constraints = owner.Constraints.Remove(from).Add(to, constraint with { Name = to }) });
        if (constraint is not Check { NoInherit: false }) return after;

        var heirs = before.ChildrenOf(table).Where(c => c.Constraints.GetValueOrDefault(from) is Check && !c.Constraints.ContainsKey(to));
        return heirs.Aggregate(after, (catalog, child) => Constraint(catalog, child.Name, from, to));
    }

    private static Table Renamed(Table table, string from, string to) => table.Change(from, c => c with { Name = to }) with
    {
        Columns = table.Columns.Change(c => c.Name == from, c => c with { Name = to }).Change(c => c.Generated is not null, c => c with { Generated = Mentions.Rename(c.Generated!, from, to) }),
        Traits = table.Traits.PartitionKey is { } key ? table.Traits with { PartitionKey = RenamedKey(key, from, to) } : table.Traits,
        Constraints = table.Constraints.SetItems(table.Constraints.Select(c => KeyValuePair.Create(c.Key, c.Value.RenameColumn(from, to)))),
        Indexes = table.Indexes.SetItems(table.Indexes.Select(i => KeyValuePair.Create(i.Key, i.Value.RenameColumn(from, to)))),
        Triggers = table.Triggers.SetItems(table.Triggers.Select(t => KeyValuePair.Create(t.Key, t.Value with
        {
            Columns = t.Value.Columns.Change(c => c == from, _ => to),
            When = t.Value.When is null ? null : Mentions.Rename(t.Value.When, from, to),
        }))),
        Policies = table.Policies.SetItems(table.Policies.Select(p => KeyValuePair.Create(p.Key, p.Value with
        {
            Using = p.Value.Using is null ? null : Mentions.Rename(p.Value.Using, from, to),
            Check = p.Value.Check is null ? null : Mentions.Rename(p.Value.Check, from, to),
        }))),
    };

    private static string RenamedKey(string key, string from, string to)
    {
        var open = key.IndexOf('(', StringComparison.Ordinal);
        return key[..open] + Mentions.Rename(key[open..], from, to);
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
