using System.Collections.Immutable;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;
using Index = Fltr.Migrations.Catalogs.Index;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Re-prints what has changed of a table: its columns, and what is said of them.</summary>
/// <param name="world">The types and functions that there are.</param>
/// <param name="was">The table before; null for a new one.</param>
/// <param name="altered">The columns that were given a type, if only the one that they had: PostgreSQL reads what it printed of their checks and indexes once more.</param>
/// <param name="unseen">Takes what was not understood.</param>
internal sealed class TableSettling(World world, Table? was, IReadOnlySet<string> altered, Action<string> unseen)
{
    private readonly HashSet<string> _retyped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reread = new(altered, StringComparer.Ordinal);
    private ExpressionSettling? _expressions;
    private Table? _table;

    /// <summary>Most changes are of nothing that has an expression: the types of all columns are read when one comes.</summary>
    private ExpressionSettling Expressions => _expressions ??= ExpressionSettling.OfTable(world, _table!);

    public Table Settle(Table table)
    {
        if (!ReferenceEquals(table.Columns, was?.Columns)) table = table with { Columns = [.. table.Columns.Select(Retyped)] };
        _table = table;
        table = table with
        {
            Columns = ReferenceEquals(table.Columns, was?.Columns) ? table.Columns : [.. table.Columns.Select(Column)],
            Constraints = Each(table.Constraints, was?.Constraints, (c, name) => c with { Name = name }, Constraint),
            Indexes = Each(table.Indexes, was?.Indexes, (i, name) => i with { Name = name }, Index),
            Triggers = Each(table.Triggers, was?.Triggers, (t, name) => t with { Name = name }, Trigger),
            Policies = Each(table.Policies, was?.Policies, (p, name) => p with { Name = name }, Policy),
        };
        var hasPartitions = table.Traits is { PartitionKey: not null } or { PartitionBound: not null } && table.Traits != was?.Traits;
        return hasPartitions ? table with { Traits = Try(() => PartitionSettling.Of(table, Expressions, world)) ?? table.Traits } : table;
    }

    private Column Retyped(Column column)
    {
        var earlier = was?.Find(column.Name);
        if (ReferenceEquals(earlier, column) || column.Type.Length == 0) return column;
        if (world.Parse(column.Type) is not { } type)
        {
            if (world.Refuses && TypeReader.Parse(column.Type) is { } name) world.Judge(TypeResolution.Problem(name, world), $"the type of {column.Name}");
            unseen($"the type {column.Type} of its column {column.Name} is not known");
            return column;
        }

        var printed = TypeFormat.Of(type, world);
        if (earlier is not null && earlier.Type != printed && _retyped.Add(column.Name)) _reread.Add(column.Name);
        return printed == column.Type ? column : column with { Type = printed };
    }

    private Column Column(Column column)
    {
        var earlier = was?.Find(column.Name);
        var isRetyped = _retyped.Contains(column.Name);
        if (ReferenceEquals(earlier, column) || column is { Default: null, Generated: null, Collation: null }) return column;

        if (world.Parse(column.Type) is not { } target) return column;
        if (column.Collation is not null && !world.BaseOf(target.Type).Collatable) world.Judge(new NotUnderstoodException($"{column.Name} is of a type that has no collations", SqlState.DatatypeMismatch));
        if (column.Default is { } value && (isRetyped || earlier?.Default != value)) column = column with { Default = Assigned(value, target, isGenerated: false, column.Name) };
        if (column.Generated is { } expression && (isRetyped || earlier?.Generated != expression)) column = column with { Generated = Assigned(expression, target, isGenerated: true, column.Name) };
        return column;
    }

    private string? Assigned(string text, Typed target, bool isGenerated, string column)
    {
        Expressions.IsReprint = false;
        var settled = Try(() => new Settled(Expressions.Assigned(text, target, isGenerated)), $"the expression of its column {column}");
        return settled is null ? text : settled.Text;
    }

    private Constraint Constraint(Constraint constraint, Constraint? earlier)
    {
        switch (constraint)
        {
            case Check check when IsNew(check.Expression, (earlier as Check)?.Expression, check.Columns) || check.Columns.Count == 0:
                Begin(earlier is not null, check.Columns);
                return Try(() => Expressions.Condition(check.Expression, Place.Check) is var (text, columns) ? check with { Expression = text, Columns = [.. columns] } : check, $"its check {check.Name}") ?? check;
            case Exclusion exclusion:
                Begin(earlier is not null, exclusion.Columns);
                return Try(() => Exclusion(exclusion), $"its constraint {exclusion.Name}") ?? exclusion;
            case PrimaryKey or Unique or ForeignKey when world.Refuses && (earlier is null || constraint.Columns.Any(_retyped.Contains)):
                return Try(() => { KeyFitness.Judge(constraint, _table!, world); return constraint; }) ?? constraint;
            default:
                return constraint;
        }
    }

    private Exclusion Exclusion(Exclusion exclusion) => exclusion with
    {
        Elements = [.. exclusion.Elements.Select(element => Element(element, exclusion.Method))],
        Filter = exclusion.Filter is { } filter ? Expressions.Condition(filter).Text : null,
    };

    private ExclusionElement Element(ExclusionElement element, string method)
    {
        var keys = new KeySettling(Expressions, world);
        var key = keys.Settle(element.Key, method, out var type);
        return new ExclusionElement(key, keys.Operator(element.Operator, type));
    }

    private Index Index(Index index, Index? earlier)
    {
        var isPlain = index.Filter is null && index.Keys.All(key => key is { Expression: null, OperatorClass: null, Collation: null });
        if (isPlain && world.Refuses) Try(() => { KeyFitness.Judge(index, _table!, world); return index; }, $"its index {index.Name}");
        var isSame = earlier is not null && index.Keys.Equals(earlier.Keys) && index.Filter == earlier.Filter && !_reread.Any(index.Uses);
        if (isPlain || isSame) return index;

        Begin(earlier is not null, [.. _reread.Where(index.Uses)]);
        return Try(() => new KeySettling(Expressions, world).Settle(index), $"its index {index.Name}") ?? index;
    }

    private Trigger Trigger(Trigger trigger, Trigger? earlier)
    {
        if (trigger.When is not { } when || when == earlier?.When) return trigger;
        var conditions = ExpressionSettling.OfTrigger(world, Expressions.Entry);
        conditions.IsReprint = earlier is not null;
        return Try(() => trigger with { When = conditions.When(when) }, $"the condition of its trigger {trigger.Name}") ?? trigger;
    }

    private Policy Policy(Policy policy, Policy? earlier)
    {
        Begin(earlier is not null, []);
        if (policy.Using is { } seen && seen != earlier?.Using) policy = Try(() => policy with { Using = Expressions.Condition(seen, Place.Policy).Text }, $"its policy {policy.Name}") ?? policy;
        if (policy.Check is { } made && made != earlier?.Check) policy = Try(() => policy with { Check = Expressions.Condition(made, Place.Policy).Text }, $"its policy {policy.Name}") ?? policy;
        return policy;
    }

    /// <summary>What was there before was printed before, unless a column in it was given a type.</summary>
    private void Begin(bool wasThere, Seq<string> columns) => Expressions.IsReprint = wasThere && !columns.Any(_reread.Contains);

    private bool IsNew(string text, string? earlier, Seq<string> columns) => text != earlier || columns.Any(_reread.Contains);

    private ImmutableSortedDictionary<string, T> Each<T>(ImmutableSortedDictionary<string, T> now, ImmutableSortedDictionary<string, T>? before, Func<T, string, T> named, Func<T, T?, T> settle)
        where T : class
    {
        if (ReferenceEquals(now, before) && _reread.Count == 0) return now;

        var result = now;
        foreach (var (name, item) in now)
        {
            var earlier = before?.GetValueOrDefault(name) ?? before?.Values.FirstOrDefault(other => named(other, name).Equals(item));
            if (ReferenceEquals(item, earlier) && _reread.Count == 0) continue;
            var settled = settle(item, earlier);
            if (!ReferenceEquals(settled, item)) result = result.SetItem(name, settled);
        }

        return result;
    }

    private T? Try<T>(Func<T> settle, string? what = null)
        where T : class
    {
        try
        {
            return settle();
        }
        catch (NotUnderstoodException e)
        {
            world.Judge(e, what);
            unseen(what is null ? e.Message : $"{what}: {e.Message}");
            return null;
        }
    }

    private sealed record Settled(string? Text);
}
