using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Operations;

/// <summary>What goes with an object that is dropped, and what PostgreSQL does not drop without CASCADE (manual 5.15, Dependency Tracking).</summary>
internal static class Cascade
{
    /// <summary>The catalog without a table, its partitions and its sequences.</summary>
    public static Catalog Table(Catalog before, Name name, bool cascade)
    {
        var after = before;
        foreach (var child in before.ChildrenOf(name))
        {
            if (!cascade && child.Traits.PartitionBound is null) throw new CatalogException($"{name} cannot be dropped: {child.Name} inherits from it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
            if (after.Has(child.Name)) after = Table(after, child.Name, cascade);
        }

        foreach (var (other, key) in after.ReferencesTo(name).Where(r => r.Table.Name != name).ToList())
        {
            if (!cascade && !key.Inherited) throw new CatalogException($"{name} cannot be dropped: the foreign key {key.Name} of {other.Name} points at it. Drop that first: Delete.ForeignKey(\"{key.Name}\").OnTable(\"{other.Name.Local}\").", SqlState.DependentObjectsStillExist);
            after = Constraint(after, other.Name, key, cascade);
        }

        after = PoliciesOf(ViewsOf(after, name, null, cascade), name, null, cascade);
        after = BodiesOf(RowsOf(after, name, cascade), name, null, cascade);
        foreach (var sequence in after.SequencesOf(name).ToList()) after = Sequence(after, sequence.Name, cascade, except: name);
        return after.Without(name);
    }

    /// <summary>The catalog without a view and, with CASCADE, without those that read it.</summary>
    public static Catalog View(Catalog before, Name name, bool cascade) => ViewsOf(before.WithoutView(name), name, null, cascade);

    /// <summary>The catalog without a sequence and, with CASCADE, without the defaults that take values from it.</summary>
    public static Catalog Sequence(Catalog before, Name name, bool cascade, Name? except = null)
    {
        var after = before.WithoutSequence(name);
        foreach (var table in before.Tables)
        {
            foreach (var column in table.Columns.Where(c => Nextval.Takes(c.Default, name)))
            {
                if (!cascade && table.Name != except) throw new CatalogException($"{name} cannot be dropped: the default of {table.Name}.{column.Name} takes values from it. Drop that default first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
                after = after.Change(table.Name, t => t.Change(column.Name, c => c with { Default = null }));
            }
        }

        return after;
    }

    /// <summary>The catalog without a column and all that cannot be without it.</summary>
    public static Catalog Column(Catalog before, Name name, string column, bool cascade)
    {
        var after = before;
        foreach (var (other, key) in before.ReferencesTo(name).Where(r => r.Key.TargetColumns.Contains(column)).ToList())
        {
            if (!cascade && other.Name != name) throw new CatalogException($"{name}.{column} cannot be dropped: the foreign key {key.Name} of {other.Name} points at it. Drop that first.", SqlState.DependentObjectsStillExist);
            after = Constraint(after, other.Name, key, cascade);
        }

        foreach (var generated in before[name].Columns.Where(c => c.Generated is not null && c.Name != column && Mentions.Of(c.Generated, column)))
        {
            if (!cascade) throw new CatalogException($"{name}.{column} cannot be dropped: {generated.Name} is made from it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
            after = Column(after, name, generated.Name, cascade);
        }

        after = PoliciesOf(ViewsOf(after, name, column, cascade), name, column, cascade);
        after = BodiesOf(after, name, column, cascade);
        foreach (var sequence in after.SequencesOf(name, column).ToList()) after = Sequence(after, sequence.Name, cascade, except: name);
        after = after.Change(name, t => Without(t, column, cascade));
        foreach (var child in before.ChildrenOf(name))
        {
            var inherited = child.Find(column) is { Inherited: true } && child.Traits.Inherits!.Count(p => before.Find(p)?.Find(column) is not null) == 1;
            if (inherited && after.Has(child.Name)) after = Column(after, child.Name, column, cascade);
        }

        return after;
    }

    /// <summary>The catalog without a constraint; a key takes along the foreign keys that rest on it.</summary>
    public static Catalog Constraint(Catalog before, Name name, Constraint constraint, bool cascade)
    {
        var after = before.Change(name, t => t with { Constraints = t.Constraints.Remove(constraint.Name) });
        if (constraint is PrimaryKey or Unique) after = KeyGone(after, name, constraint.Name, constraint.Columns, cascade, constraint);
        if (constraint is Check { NoInherit: false }) return CheckGone(after, name, constraint.Name);
        after = Partitions.Take(after, name, constraint);
        return constraint is ForeignKey key ? ClonesGone(after, name, key) : after;
    }

    /// <summary>The catalog after a unique index or constraint is gone. A foreign key rests on the first that there was: a primary key rather than a unique constraint, and that rather than an index.</summary>
    public static Catalog KeyGone(Catalog before, Name name, string constraint, Seq<string> columns, bool cascade, Constraint? gone = null)
    {
        var table = before[name];
        var resting = before.ReferencesTo(name).Where(r => IsSame(r.Key.TargetColumns, columns)).ToList();
        if (resting.Count == 0 || HasEarlierKey(table, columns, gone)) return before;
        if (!cascade) throw new CatalogException($"{constraint} of {name} cannot be dropped: the foreign key {resting[0].Key.Name} of {resting[0].Table.Name} rests on it. Drop that first.", SqlState.DependentObjectsStillExist);
        return resting.Aggregate(before, (catalog, r) => Constraint(catalog, r.Table.Name, r.Key, cascade));
    }

    private static Catalog CheckGone(Catalog before, Name parent, string check)
    {
        var after = before;
        foreach (var child in before.ChildrenOf(parent))
        {
            if (child.Constraints.GetValueOrDefault(check) is not Catalogs.Check { Inherited: true }) continue;
            if (child.Traits.Inherits!.Any(p => p != parent && before.Find(p)?.Constraints.GetValueOrDefault(check) is Catalogs.Check { NoInherit: false })) continue;
            after = CheckGone(after.With(child with { Constraints = child.Constraints.Remove(check) }), child.Name, check);
        }

        return after;
    }

    /// <summary>The further keys that stand for the partitions of the target.</summary>
    private static Catalog ClonesGone(Catalog before, Name name, ForeignKey key)
    {
        if (before.Find(key.Target) is not { Traits.PartitionKey: not null }) return before;

        var partitions = Partitions.Of(before, key.Target).Select(t => t.Name).ToList();
        var clones = before[name].Constraints.Values.OfType<ForeignKey>().Where(k => k.Inherited && partitions.Contains(k.Target) && k.Columns.Equals(key.Columns)).ToList();
        return clones.Aggregate(before, (catalog, clone) => Constraint(catalog, name, clone, cascade: true));
    }

    private static Catalog ViewsOf(Catalog before, Name name, string? column, bool cascade)
    {
        var after = before;
        foreach (var view in before.Views.Values.Where(v => v.Name != name && v.Needs(name, column)))
        {
            var what = column is null ? $"{name}" : $"{name}.{column}";
            if (!cascade) throw new CatalogException($"{what} cannot be dropped: the view {view.Name} reads it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
            after = View(after, view.Name, cascade);
        }

        return after;
    }

    private static Table Without(Table table, string column, bool cascade)
    {
        var trigger = table.Triggers.Values.FirstOrDefault(t => t.Columns.Contains(column));
        if (trigger is not null && !cascade) throw new CatalogException($"{table.Name}.{column} cannot be dropped: the trigger {trigger.Name} waits for changes of it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);

        return table with
        {
            Columns = table.Columns.Without(c => c.Name == column),
            Constraints = table.Constraints.RemoveRange(table.Constraints.Values.Where(c => Uses(c, column)).Select(c => c.Name)),
            Indexes = table.Indexes.RemoveRange(table.Indexes.Values.Where(i => i.Uses(column)).Select(i => i.Name)),
            Triggers = table.Triggers.RemoveRange(table.Triggers.Values.Where(t => t.Columns.Contains(column) || Reads(t.When, "old", column) || Reads(t.When, "new", column)).Select(t => t.Name)),
            Policies = cascade ? table.Policies.RemoveRange(table.Policies.Values.Where(p => Mentions.Of($"{p.Using} {p.Check}", column)).Select(p => p.Name)) : table.Policies,
        };
    }

    private static bool Reads(string? when, string row, string column) => QualifiedNames.Has(when, new Name(row, column));

    /// <summary>The policies of other tables whose queries read this one, or a column of it.</summary>
    private static Catalog PoliciesOf(Catalog before, Name name, string? column, bool cascade)
    {
        var after = before;
        foreach (var table in before.Tables.Where(t => t.Name != name && t.Policies.Count > 0))
        {
            foreach (var policy in table.Policies.Values)
            {
                var sql = $"{policy.Using} {policy.Check}";
                if (!QualifiedNames.Has(sql, name) || !(column is null || Reads(sql, name.Local, column))) continue;
                if (!cascade) throw new CatalogException($"{name} cannot be dropped: the policy {policy.Name} of {table.Name} reads it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
                after = after.Change(table.Name, t => t with { Policies = t.Policies.Remove(policy.Name) });
            }
        }

        return after;
    }

    /// <summary>The routines whose bodies PostgreSQL keeps parsed (BEGIN ATOMIC), and that read the table or a column of it.</summary>
    private static Catalog BodiesOf(Catalog before, Name name, string? column, bool cascade)
    {
        var after = before;
        foreach (var routine in before.Routines.Values.Where(r => r.SqlBody is { } body && QualifiedNames.Has(body, name) && (column is null || Mentions.Of(body, column))))
        {
            if (!cascade) throw new CatalogException($"{name} cannot be dropped: the body of {routine.Signature} reads it. Drop that first, or drop with CASCADE.", SqlState.DependentObjectsStillExist);
            if (after.Routines.ContainsKey(routine.Signature)) after = DroppedRoutine.Apply(after, routine.Signature, cascade);
        }

        return after;
    }

    /// <summary>The columns, types and routines that hold rows of a table.</summary>
    private static Catalog RowsOf(Catalog before, Name name, bool cascade) =>
        before.Tables.Any(t => t.Name != name && t.Columns.Any(c => QualifiedNames.IsType(c.Type, name)))
        || before.Types.Values.Any(t => t is DomainType domain ? QualifiedNames.IsType(domain.Type, name) : t is CompositeType row && row.Attributes.Any(a => QualifiedNames.IsType(a.Type, name)))
        || before.Routines.Values.Any(r => QualifiedNames.Has(r.Returns, name) || r.Arguments.Any(a => QualifiedNames.IsType(a.Type, name)))
            ? DroppedType.Apply(before, name, cascade)
            : before;

    private static bool Uses(Constraint constraint, string column) => constraint.Columns.Contains(column) || constraint switch
    {
        PrimaryKey key => key.Include?.Contains(column) == true,
        Unique unique => unique.Include?.Contains(column) == true,
        Check check => check.Columns.Count == 0 && Mentions.Of(check.Expression, column),
        Exclusion exclusion => exclusion.Include.Contains(column) || Mentions.Of(exclusion.Filter ?? "", column)
            || exclusion.Elements.Any(e => e.Key.Column == column || Mentions.Of(e.Key.Expression ?? "", column)),
        _ => false,
    };

    private static bool HasEarlierKey(Table table, Seq<string> columns, Constraint? gone) =>
        (gone is not PrimaryKey && table.Constraints.Values.Any(c => c is PrimaryKey or Unique && IsSame(c.Columns, columns)))
        || (gone is null && table.Indexes.Values.Any(i => i is { Unique: true, Filter: null } && i.Keys.All(k => k.Expression is null) && IsSame([.. i.Keys.Select(k => k.Column)], columns)));

    private static bool IsSame(Seq<string> one, Seq<string> other) => one.Count == other.Count && one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal));
}
