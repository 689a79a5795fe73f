using System.Collections.Immutable;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Runner.Live;

/// <summary>A table, a view, a sequence or a composite type while its parts are read.</summary>
internal sealed class Relation(Name name, char kind)
{
    private readonly ImmutableSortedDictionary<string, Constraint>.Builder _constraints = ImmutableSortedDictionary.CreateBuilder<string, Constraint>(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, Trigger>.Builder _triggers = ImmutableSortedDictionary.CreateBuilder<string, Trigger>(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, Policy>.Builder _policies = ImmutableSortedDictionary.CreateBuilder<string, Policy>(StringComparer.Ordinal);

    public Name Name { get; } = name;

    /// <summary>Not in the catalog, but others may refer to it.</summary>
    public bool IsLeftOut { get; init; }

    public string? Comment { get; init; }

    public string? Query { get; init; }

    public bool IsPopulated { get; init; }

    public Seq<string> Options { get; init; } = [];

    public TableTraits Traits { get; set; } = TableTraits.None;

    /// <summary>In the order of their numbers.</summary>
    public List<LiveColumn> Columns { get; } = [];

    /// <summary>Indexes by number; those of constraints leave when the constraint is read.</summary>
    public Dictionary<uint, Catalogs.Index> Indexes { get; } = [];

    public List<Dependence> Uses { get; } = [];

    public bool IsView => kind is 'v' or 'm';

    public void Add(LiveColumn column)
    {
        var at = Columns.Count;
        while (at > 0 && Columns[at - 1].Number > column.Number) at--;
        Columns.Insert(at, column);
    }

    public void Add(Constraint constraint) => _constraints[constraint.Name] = constraint;

    public void Add(Trigger trigger) => _triggers[trigger.Name] = trigger;

    public void Add(Policy policy) => _policies[policy.Name] = policy;

    /// <summary>The name of a column by its number; what is no column of the user's has none.</summary>
    public string? ColumnOf(int number) => Find(number)?.Column.Name;

    /// <summary>A column by its number; what is no column of the user's is none.</summary>
    public LiveColumn? Find(int number)
    {
        // Columns come in the order of their numbers, and few tables have ever lost one.
        if (number > 0 && number <= Columns.Count && Columns[number - 1].Number == number) return Columns[number - 1];
        foreach (var column in Columns) if (column.Number == number) return column;
        return null;
    }

    public Seq<string> ColumnsOf(IEnumerable<int> numbers) => [.. numbers.Select(ColumnOf).OfType<string>()];

    public Catalog AddTo(Catalog catalog) => kind switch
    {
        'r' or 'p' or 'f' => catalog.With(Table()),
        'v' or 'm' => catalog.With(View()),
        'c' => catalog.With(new CompositeType(Name, [.. Columns.Select(c => c.Column)]) { Comment = Comment }),
        _ => catalog,
    };

    private Table Table() => new(Name, [.. Columns.Select(c => c.Column)])
    {
        Constraints = _constraints.ToImmutable(),
        Indexes = ByName(),
        Triggers = _triggers.ToImmutable(),
        Policies = _policies.ToImmutable(),
        Traits = Traits with { Options = Options.Count == 0 ? null : Options },
        Comment = Comment,
    };

    private View View() => new(Name, Query!)
    {
        Columns = [.. Columns.Select(c => new ViewColumn(c.Column.Name, c.Column.Type))],
        Materialized = kind == 'm',
        Populated = kind == 'm' && IsPopulated,
        Options = Options,
        Uses = [.. Uses],
        Indexes = ByName(),
        Triggers = _triggers.ToImmutable(),
        Comment = Comment,
    };

    private ImmutableSortedDictionary<string, Catalogs.Index> ByName() => Indexes.Values.ToImmutableSortedDictionary(i => i.Name, i => i, StringComparer.Ordinal);
}
