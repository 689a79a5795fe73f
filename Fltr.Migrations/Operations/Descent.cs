using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What a change of a table does to those that inherit from it, its partitions among them (manual 5.11, Inheritance).</summary>
internal static class Descent
{
    /// <summary>The table and all that descend from it, changed alike.</summary>
    public static Catalog Change(Catalog before, Name table, Func<Table, Table> change)
    {
        var after = before.Change(table, change);
        foreach (var child in before.ChildrenOf(table)) after = Change(after, child.Name, change);
        return after;
    }

    /// <summary>The table itself only.</summary>
    public static Catalog Change(Catalog before, Name table, bool only, Func<Table, Table> change) => only ? before.Change(table, change) : Change(before, table, change);

    /// <summary>A column for the table and, where they have none of that name, for its descendants.</summary>
    public static Catalog Add(Catalog before, Name table, Column column)
    {
        var after = before.Change(table, t => t with { Columns = t.Columns.With(column) });

        // A child is numbered for itself (manual, CREATE TABLE … GENERATED AS IDENTITY).
        var inherited = column with { Inherited = true, Identity = Identity.None, Comment = null };
        foreach (var child in before.ChildrenOf(table).Where(c => c.Find(column.Name) is null)) after = Add(after, child.Name, inherited);
        return after;
    }

    /// <summary>A check for the table and its descendants.</summary>
    public static Catalog Add(Catalog before, Name table, Check check)
    {
        // A check that is inherited already becomes the table's own as well.
        var isInherited = before[table].Constraints.GetValueOrDefault(check.Name) is Check { Inherited: true };
        var after = isInherited
            ? before.Change(table, t => t with { Constraints = t.Constraints.SetItem(check.Name, check with { Inherited = t.Traits.PartitionBound is not null }) })
            : TableParts.Put(before, table, check);
        if (check.NoInherit) return after;

        var inherited = check with { Inherited = true, Comment = null };
        foreach (var child in before.ChildrenOf(table).Where(c => !c.Constraints.ContainsKey(check.Name))) after = Add(after, child.Name, inherited);
        return after;
    }

    /// <summary>The columns and checks of a table that is made below others: theirs come first, and what both have is one column (manual, CREATE TABLE … INHERITS).</summary>
    public static Table Below(Catalog before, Table table)
    {
        if (table.Traits.Inherits is not { Count: > 0 } parents) return table;

        var isPartition = table.Traits.PartitionBound is not null;
        var columns = new List<Column>();
        foreach (var column in parents.SelectMany(p => before[p].Columns)) Merge(columns, column with { Inherited = true, Identity = Identity.None, Comment = null });
        foreach (var own in table.Columns)
        {
            var at = columns.FindIndex(c => c.Name == own.Name);
            if (at < 0) columns.Add(Plain(own, own.Type));
            else columns[at] = Both(columns[at], own, isPartition);
        }

        var checks = parents.SelectMany(p => before[p].Constraints.Values).OfType<Check>().Where(c => !c.NoInherit);
        return table with
        {
            Columns = [.. columns],
            Constraints = table.Constraints.SetItems(checks.Select(c => KeyValuePair.Create<string, Constraint>(c.Name, c with { Inherited = true, Comment = null }))),
        };
    }

    /// <summary>The table with all that comes from a parent marked as inherited; of a partition nothing is its own.</summary>
    public static Table Adopted(Table child, Table parent, bool isPartition) => child with
    {
        Columns = child.Columns.Change(c => isPartition && parent.Find(c.Name) is not null, c => c with { Inherited = true }),
        Constraints = child.Constraints.SetItems(child.Constraints.Values.OfType<Check>()
            .Where(c => isPartition && parent.Constraints.GetValueOrDefault(c.Name) is Check)
            .Select(c => KeyValuePair.Create<string, Constraint>(c.Name, c with { Inherited = true }))),
    };

    /// <summary>The table standing for itself again: what it inherited from this parent alone is its own.</summary>
    public static Table Released(Catalog before, Table child, Name parent)
    {
        var others = child.Traits.Inherits?.Without(p => p == parent) ?? [];
        bool Still(string column) => others.Any(p => before.Find(p)?.Find(column) is not null);
        return child with
        {
            Columns = child.Columns.Change(c => c.Inherited && before.Find(parent)?.Find(c.Name) is not null && !Still(c.Name), c => c with { Inherited = false }),
            Constraints = child.Constraints.SetItems(child.Constraints.Values
                .Where(c => c.Inherited && !(c is Check && others.Any(p => before.Find(p)?.Constraints.ContainsKey(c.Name) == true)))
                .Select(c => KeyValuePair.Create(c.Name, c with { Inherited = false }))),
            Traits = child.Traits with { Inherits = others.Count == 0 ? null : others, PartitionBound = null },
        };
    }

    /// <summary>Those that inherit the column from the table alone have it for themselves.</summary>
    public static Catalog Emancipated(Catalog before, Name table, string column) =>
        before.ChildrenOf(table).Where(c => c.Find(column) is { Inherited: true }).Aggregate(before, (catalog, child) => catalog.With(child.Change(column, c => c with { Inherited = false })));

    /// <inheritdoc cref="Emancipated(Catalog, Name, string)" />
    public static Catalog Emancipated(Catalog before, Name table, Constraint check) => before.ChildrenOf(table)
        .Where(c => c.Constraints.GetValueOrDefault(check.Name) is { Inherited: true })
        .Aggregate(before, (catalog, child) => catalog.With(child with { Constraints = child.Constraints.SetItem(check.Name, child.Constraints[check.Name] with { Inherited = false }) }));

    private static void Merge(List<Column> columns, Column column)
    {
        var at = columns.FindIndex(c => c.Name == column.Name);
        if (at < 0) columns.Add(column);
        else columns[at] = columns[at] with { Nullable = columns[at].Nullable && column.Nullable, Default = columns[at].Default ?? column.Default };
    }

    private static Column Both(Column inherited, Column own, bool isPartition) => inherited with
    {
        Inherited = isPartition,
        Nullable = inherited.Nullable && own.Nullable,
        Default = own.Default is null ? inherited.Default : Plain(own, inherited.Type).Default,
        Generated = own.Generated ?? inherited.Generated,
        Identity = own.Identity,
        Comment = own.Comment,
        Source = own.Source,
    };

    /// <summary>DEFAULT NULL takes away the parent's default, and no default is left but where the type's modifier makes a call of it.</summary>
    private static Column Plain(Column own, string type) =>
        own.Default?.Equals("null", StringComparison.OrdinalIgnoreCase) == true && !type.Contains('(', StringComparison.Ordinal) ? own with { Default = null } : own;
}
