using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>From a query as written to one with its names and types resolved: transformSelectStmt and its kin of src/backend/parser/analyze.c.</summary>
internal sealed partial class QueryAnalyser(World world, Scope scope, bool isReprint)
{
    private const string Nameless = "?column?";

    private readonly ExpressionAnalyser _expressions = new(world, scope) { IsReprint = isReprint };
    private readonly List<RangeEntry> _entries = [];

    /// <param name="keepsUnknown">Whether strings without a type stay so, for a set operation around to decide.</param>
    public QueryNode Analyse(Query query, bool keepsUnknown = false)
    {
        if (query.Into is not null) throw new NotUnderstoodException("SELECT INTO is no view's query");

        var with = query.With is { } tables ? OfWith(tables) : [];
        var node = query.SetOperation is not null ? OfSetOperation(query) : query.Values is { } rows ? OfValues(query, rows) : OfSelect(query, keepsUnknown);
        return node with
        {
            With = with,
            IsRecursive = query.With?.Recursive == true,
            Limit = Count(query.Limit),
            Offset = Count(query.Offset),
            WithTies = query.WithTies,
            Locking = [.. query.Locking.SelectMany(Locks)],
        };
    }

    private QueryNode OfSelect(Query query, bool keepsUnknown)
    {
        var from = query.From.Select(Item).ToList();
        scope.Hide();
        var twice = from.SelectMany(item => item.Shows).Where(v => v.ShowsName && v.Entry.Name is not null).GroupBy(v => v.Entry.Name).FirstOrDefault(g => g.Count() > 1 && g.All(v => v.Entry.HasAlias || v.Entry.Relation == g.First().Entry.Relation));
        if (twice is not null) throw new NotUnderstoodException($"two things that rows come from are called {twice.Key}", SqlState.DuplicateAlias);
        foreach (var item in from) foreach (var visible in item.Shows) scope.Show(visible);

        foreach (var (name, window) in query.Windows) scope.Windows.Add((name, _expressions.Window(window) with { Name = name }));
        var targets = query.Targets.SelectMany(Targets).Select(target => keepsUnknown ? target : target with { Value = Typed(target.Value) }).ToList();
        var made = new QueryNode
        {
            From = [.. from.Select(item => item.Node)],
            Entries = _entries,
            Targets = targets,
            Where = Condition(query.Where),
            GroupBy = [.. query.GroupBy.Select(key => Group(key, targets))],
            IsGroupDistinct = query.GroupDistinct,
            Having = Condition(query.Having),
            Windows = [.. scope.Windows.Select(w => (w.Name, w.Window with { Name = null }))],
            Distinct = query.Distinct is { } keys ? [.. keys.Select(key => Key(key, targets, prefersColumns: false))] : null,
            OrderBy = [.. query.OrderBy.Select(key => _expressions.SortKey(key, Key(key.Key, targets, prefersColumns: false)))],
        };
        if (world.Refuses && !isReprint) Grouped.Need(made, scope, world);
        return made;
    }

    private IEnumerable<LockNode> Locks(LockingClause clause)
    {
        var entries = clause.Of.Count == 0
            ? _entries.Where(entry => entry.Kind is RangeKind.Relation or RangeKind.Query)
            : clause.Of.Select(relation => _entries.Find(entry => entry.Name == relation.Local) ?? throw new NotUnderstoodException($"there is no {relation.Local} to lock"));
        return entries.Select(entry => new LockNode(clause.Strength, entry, clause.Wait));
    }

    private Node? Condition(Expression? condition) => condition is null ? null : _expressions.Coercion.ToBoolean(_expressions.Analyse(condition));

    private Node? Count(Expression? count)
    {
        if (count is null) return null;
        var value = _expressions.Analyse(count);
        return _expressions.Coercion.ToTarget(value, new Typed(Known.Type("int8")), CastContext.Assignment, CoercionForm.Implicit);
    }

    /// <summary>A string without a type is text at last.</summary>
    private Node Typed(Node value) =>
        value is ConstantNode { IsUnknown: true } ? _expressions.Coercion.To(value, new Typed(Known.Type("text")), CastContext.Implicit, CoercionForm.Implicit) : value;

    private IEnumerable<TargetNode> Targets(Target target)
    {
        if (target.Value is ColumnRef { IsStar: true } star) return Star(star);
        if (target.Value is Indirection { Selectors: [.., { Field: "*" }] }) throw new NotUnderstoodException("the fields of a row are not spread");
        return [new TargetNode(_expressions.Analyse(target.Value), target.Name ?? ExpressionNames.Of(target.Value) ?? Nameless)];
    }

    private List<TargetNode> Star(ColumnRef star)
    {
        List<RangeEntry> entries = star.Names.Count == 1
            ? [.. scope.Visible.Where(v => v.ShowsColumns).Select(v => v.Entry)]
            : [scope.FindEntry(star.Names.Count > 2 ? star.Names[^3] : null, star.Names[^2]) ?? throw new NotUnderstoodException($"there is no {star.Names[^2]}", SqlState.UndefinedTable)];
        return [.. entries.SelectMany(entry => entry.Columns.Select((column, i) => new TargetNode(scope.Column(entry, i), column.Name)))];
    }

    private GroupNode Group(Expression key, List<TargetNode> targets) => key switch
    {
        Grouping { Form: "ROLLUP" or "CUBE" or "GROUPING SETS" } sets => new GroupNode(sets.Form, null, [.. sets.Items.Select(item => Group(item, targets))]),
        Grouping or RowExpression { Items.Count: 0 } => new GroupNode("", null, []),
        RowExpression { IsExplicit: false } row => new GroupNode("", null, [.. row.Items.Select(item => Group(item, targets))]),
        _ => new GroupNode(null, Key(key, targets, prefersColumns: true), []),
    };

    /// <summary>findTargetlistEntrySQL92: a name or a number stands for a column of the result, but a column of a table comes first in GROUP BY.</summary>
    private Node Key(Expression key, List<TargetNode> targets, bool prefersColumns)
    {
        if (key is ColumnRef { Names: [var name] } && (!prefersColumns || !HasColumn(name)))
        {
            foreach (var target in targets) if (target.Name == name) return target.Value;
        }

        if (key is Constant { Kind: ConstantKind.Integer } number && int.TryParse(number.Text, out var place) && place > 0 && place <= targets.Count) return targets[place - 1].Value;
        return _expressions.Analyse(key);
    }

    private bool HasColumn(string name) => scope.Visible.Any(v => v.ShowsColumns && v.Entry.Columns.Any(column => column.Name == name));

    private QueryNode OfValues(Query query, Seq<Seq<Expression>> rows)
    {
        var values = rows.Select(row => _expressions.AnalyseAll(row)).ToList();
        var columns = values[0].Count;
        for (var i = 0; i < columns; i++)
        {
            var common = CommonType.Of(world, [.. values.Select(row => row[i])]);
            foreach (var row in values) row[i] = _expressions.Coercion.ToCommon(row[i], common);
        }

        var targets = Enumerable.Range(0, columns).Select(i => new TargetNode(new CaseTestNode(values[0][i].Typed), $"column{i + 1}")).ToList();
        if (query.OrderBy.Count > 0 || query.Limit is not null) throw new NotUnderstoodException("an order of VALUES is not followed");
        return new QueryNode { Targets = targets, Values = values };
    }
}
