using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a partition has because its parent has it: indexes, keys, foreign keys and row triggers (manual 5.12, Table Partitioning).</summary>
internal static class Partitions
{
    /// <summary>Gives a new or attached partition all that its parent has and it has not yet.</summary>
    public static Catalog Equip(Catalog before, Name parent, Name partition)
    {
        var from = before[parent];
        var after = before;
        foreach (var constraint in from.Constraints.Values.Where(c => c is not Check).OrderBy(c => c is ForeignKey)) after = Give(after, partition, constraint);
        foreach (var index in from.Indexes.Values) after = Give(after, partition, index);
        foreach (var trigger in from.Triggers.Values.Where(t => t.ForEachRow)) after = after.Change(partition, t => t with { Triggers = t.Triggers.SetItem(trigger.Name, trigger) });
        return Referenced(after, parent, partition);
    }

    /// <summary>A key over all partitions has the columns that tell them apart (manual 5.12.2.3, Limitations).</summary>
    /// <exception cref="CatalogException">It lacks one.</exception>
    public static void MustTellApart(Table table, string key, Seq<string> columns)
    {
        if (table.Traits.PartitionKey is not { } partitionKey) return;
        var missing = Mentions.Of(partitionKey[partitionKey.IndexOf('(', StringComparison.Ordinal)..], table.Columns.Select(c => c.Name)).FirstOrDefault(c => !columns.Contains(c));
        if (missing is not null) throw new CatalogException($"{key} of {table.Name} must have the column {missing}: the table is partitioned by it.", SqlState.FeatureNotSupported);
    }

    /// <summary>Gives all partitions of a table what it has got.</summary>
    public static Catalog Spread(Catalog before, Name table, Constraint constraint) =>
        Of(before, table).Aggregate(before, (catalog, partition) => Give(catalog, partition.Name, constraint));

    /// <summary>Gives all partitions of a table an index that it has got.</summary>
    public static Catalog Spread(Catalog before, Name table, Catalogs.Index index) =>
        Of(before, table).Aggregate(before, (catalog, partition) => Give(catalog, partition.Name, index));

    /// <summary>Takes from all partitions the index that belongs to one of the parent.</summary>
    public static Catalog Take(Catalog before, Name table, Catalogs.Index index)
    {
        var after = before;
        foreach (var partition in Of(before, table))
        {
            if (partition.Indexes.Values.FirstOrDefault(i => IsSame(i, index)) is not { } own) continue;
            after = Take(after.With(partition with { Indexes = partition.Indexes.Remove(own.Name) }), partition.Name, own);
        }

        return after;
    }

    /// <summary>Takes from all partitions the constraint that belongs to one of the parent.</summary>
    public static Catalog Take(Catalog before, Name table, Constraint constraint)
    {
        var after = before;
        foreach (var partition in Of(before, table))
        {
            if (partition.Constraints.Values.FirstOrDefault(c => c.Inherited && IsSame(c, constraint)) is not { } own) continue;
            after = Take(after.With(partition with { Constraints = partition.Constraints.Remove(own.Name) }), partition.Name, own);
        }

        return after;
    }

    /// <summary>For each foreign key that points at a partitioned table there is one more for each partition, and it stands at the pointing table.</summary>
    public static Catalog Referenced(Catalog before, Name parent, Name partition)
    {
        var after = before;
        foreach (var (table, key) in before.ReferencesTo(parent).ToList()) after = Clone(after, table.Name, key, partition);
        return after;
    }

    /// <summary>The further key for one partition of a foreign key's target.</summary>
    public static Catalog Clone(Catalog before, Name table, ForeignKey key, Name partition)
    {
        var clone = key with { Name = ImplicitNames.ForeignKey(before, table, key.Columns), Target = partition, Inherited = true, Comment = null };
        return before.Change(table, t => t with { Constraints = t.Constraints.Add(clone.Name, clone) });
    }

    /// <summary>
    /// Whether a key is the further one for a partition of another key's target. Its name says nothing: nobody can give it one, and that
    /// of PostgreSQL 18 begins with the other key's name, those before it with the table's (src/backend/commands/tablecmds.c).
    /// </summary>
    public static bool IsClone(Catalog catalog, Table table, Constraint constraint) =>
        constraint is ForeignKey { Inherited: true } clone
        && catalog.Find(clone.Target)?.Traits is { PartitionBound: not null, Inherits: [var parent] }
        && table.Constraints.Values.OfType<ForeignKey>().Any(k => k.Target == parent && k.Columns.Equals(clone.Columns) && k.TargetColumns.Equals(clone.TargetColumns));

    /// <summary>Whether each partition has an index like it.</summary>
    public static bool HaveAll(Catalog catalog, Name table, Catalogs.Index index) => Of(catalog, table).All(p => p.Indexes.Values.Any(i => IsSame(i, index)));

    /// <summary>The partitions of a table and theirs.</summary>
    public static IEnumerable<Name> All(Catalog catalog, Name table) => Of(catalog, table).SelectMany(p => All(catalog, p.Name).Prepend(p.Name));

    /// <summary>The partitions of a table in the order of their bounds, which is that of names that PostgreSQL makes; none of a table that others merely inherit from.</summary>
    public static IEnumerable<Table> Of(Catalog catalog, Name table) =>
        catalog.ChildrenOf(table).Where(c => c.Traits.PartitionBound is not null).OrderBy(c => new BoundOrder(c.Traits.PartitionBound!));

    private static Catalog Give(Catalog before, Name partition, Constraint constraint)
    {
        var table = before[partition];
        if (table.Constraints.Values.FirstOrDefault(c => IsSame(c, constraint)) is { } same)
        {
            return before.With(table with { Constraints = table.Constraints.SetItem(same.Name, same with { Inherited = true }) });
        }

        var name = constraint switch
        {
            PrimaryKey => ImplicitNames.PrimaryKey(before, partition),
            Unique unique => ImplicitNames.Unique(before, partition, unique.Columns.Concat(unique.Include ?? [])),
            Exclusion exclusion => ImplicitNames.Exclusion(before, partition, exclusion.Elements.Select(e => ImplicitNames.KeyName(e.Key)).Concat(exclusion.Include)),
            ForeignKey key when table.Constraints.ContainsKey(key.Name) => ImplicitNames.ForeignKey(before, partition, key.Columns),
            _ => constraint.Name,
        };
        var own = constraint with { Name = name, Inherited = true, Comment = null };
        var after = before.With(table with { Constraints = table.Constraints.Add(name, own) });
        return Spread(after, partition, own);
    }

    private static Catalog Give(Catalog before, Name partition, Catalogs.Index index)
    {
        var table = before[partition];
        if (table.Indexes.Values.Any(i => IsSame(i, index))) return before;

        var name = ImplicitNames.Index(before, partition, index.Keys.Select(ImplicitNames.KeyName).Concat(index.Include));
        var own = index with { Name = name, Only = false, Invalid = false, Comment = null };
        return Spread(before.With(table with { Indexes = table.Indexes.Add(name, own) }), partition, own);
    }

    private static bool IsSame(Catalogs.Index one, Catalogs.Index other) =>
        one with { Name = "", Comment = null, Only = false, Invalid = false, Tablespace = null, Options = [] } == other with { Name = "", Comment = null, Only = false, Invalid = false, Tablespace = null, Options = [] };

    private static bool IsSame(Constraint one, Constraint other) =>
        one with { Name = "", Comment = null, Inherited = false } == other with { Name = "", Comment = null, Inherited = false };
}
