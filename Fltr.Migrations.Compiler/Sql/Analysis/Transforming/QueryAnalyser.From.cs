using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Lowering;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>What rows come from: transformFromClauseItem of src/backend/parser/parse_clause.c.</summary>
internal sealed partial class QueryAnalyser
{
    /// <summary>An item, and what of it can be named outside of it.</summary>
    private (FromNode Node, List<VisibleEntry> Shows) Item(FromItem item)
    {
        if (item is Syntax.Join join) return Join(join);

        var entry = item switch
        {
            FromRelation relation => Relation(relation),
            FromQuery query => OfQuery(query),
            FromFunction function => OfFunction(function),
            _ => throw new NotUnderstoodException($"{item.GetType().Name} is not followed"),
        };
        _entries.Add(entry);
        List<VisibleEntry> shows = [new VisibleEntry(entry, ShowsName: true, ShowsColumns: true)];
        // Functions and LATERAL queries further right may name it.
        foreach (var visible in shows) scope.Show(visible);
        return (new FromEntryNode(entry), shows);
    }

    private RangeEntry Relation(FromRelation item)
    {
        var relation = item.Relation;
        if (relation.Schema is null && scope.FindCommon(relation.Local) is { } common) return OfCommon(common, item.Alias);
        if (world.FindBrought(relation.Schema, relation.Local) is var (brought, fields)) return OfBrought(brought, fields, item.Alias);

        var name = Find(relation);
        var found = world.Catalog.Find(name) is { } table ? Entries.OfTable(table, world) : Entries.OfView(world.Catalog.Views[name], world);
        if (found.Columns.Count == 0 && world.Catalog.Views.ContainsKey(name)) throw new NotUnderstoodException($"the columns of {name} are not known");
        scope.Mentions.Add(new Mention(name, null));
        var columns = Renamed(found.Columns, item.Alias);
        return new RangeEntry(RangeKind.Relation, item.Alias?.Name ?? name.Local, columns)
        {
            Relation = name,
            Renamed = world.Renames?.Of(name),
            RowType = found.RowType,
            IsOnly = relation.Only,
            HasAlias = item.Alias is not null,
            HasColumnAliases = columns.Any(column => column.Name != column.Source),
            Sample = item.Sample is { } sample ? Sampled(sample, item.Seed) : null,
        };
    }

    /// <summary>One of PostgreSQL's own catalogs and views, or an extension's.</summary>
    private static RangeEntry OfBrought(Name name, IReadOnlyList<(string Name, DataType Type)> fields, Alias? alias)
    {
        var columns = Renamed([.. fields.Select(field => new RangeColumn(field.Name, new Typed(field.Type)))], alias);
        return new RangeEntry(RangeKind.Relation, alias?.Name ?? name.Local, columns) { Relation = name, HasAlias = alias is not null, HasColumnAliases = columns.Any(column => column.Name != column.Source) };
    }

    /// <summary>TABLESAMPLE (transformRangeTableSample): its methods take a part of hundred.</summary>
    private (string Method, IReadOnlyList<Node> Arguments, Node? Seed) Sampled(FunctionCall sample, Expression? seed)
    {
        if (sample.Names is not (["system"] or ["bernoulli"] or ["pg_catalog", "system" or "bernoulli"])) throw new NotUnderstoodException($"what {sample.Names[^1]} samples is not known", world.Catalog.Extensions.Keys.Any(name => name.StartsWith("tsm_", StringComparison.Ordinal)) ? null : SqlState.UndefinedObject);
        var arguments = _expressions.AnalyseAll(sample.Arguments.Select(argument => argument.Value)).Select(node => Coerced(node, "float4"));
        return (string.Join('.', sample.Names.Select(Identifier.Printed)), [.. arguments], seed is null ? null : Coerced(_expressions.Analyse(seed), "float8"));
    }

    private Node Coerced(Node node, string type) => _expressions.Coercion.ToTarget(node, new Typed(Known.Type(type)), CastContext.Assignment, CoercionForm.Implicit);

    private Name Find(Relation relation)
    {
        foreach (var schema in relation.Schema is { } written ? [written] : world.Path)
        {
            var name = new Name(schema, relation.Local);
            if (world.Catalog.Has(name) || world.Catalog.Views.ContainsKey(name)) return name;
        }

        throw new NotUnderstoodException($"there is no table {relation.Local}", SqlState.UndefinedTable);
    }

    private static RangeEntry OfCommon(CommonNode common, Alias? alias)
    {
        var columns = common.Query.Targets.Select((target, i) => new RangeColumn(i < common.Columns.Count ? common.Columns[i] : target.Name, Settled(target.Value)));
        return new RangeEntry(RangeKind.Common, alias?.Name ?? common.Name, Renamed([.. columns], alias))
        {
            CommonName = common.Name,
            HasAlias = alias is not null,
            HasColumnAliases = alias?.Columns.Count > 0,
        };
    }

    private RangeEntry OfQuery(FromQuery item)
    {
        var outside = item.Lateral ? scope : scope.WithoutEntries();
        var query = new QueryAnalyser(world, new Scope(outside, scope.Mentions), isReprint).Analyse(item.Query);
        var columns = query.Targets.Select(target => new RangeColumn(target.Name, Settled(target.Value)));
        return new RangeEntry(RangeKind.Query, item.Alias?.Name ?? throw new NotUnderstoodException("a query behind FROM has no alias"), Renamed([.. columns], item.Alias))
        {
            Query = query,
            IsLateral = item.Lateral,
            HasAlias = true,
            HasColumnAliases = item.Alias.Columns.Count > 0,
        };
    }

    private RangeEntry OfFunction(FromFunction item)
    {
        var functions = _expressions.AnalyseAll(item.Functions);
        var name = item.Alias?.Name ?? ExpressionNames.Of(item.Functions[0]) ?? throw new NotUnderstoodException("a function behind FROM has no name");
        var defined = item.Columns.Select(column => new RangeColumn(column.Name, TypeResolution.Resolve(column.Type, world) ?? throw new NotUnderstoodException($"the type of {column.Name} is not known"))).ToList();
        var columns = defined.Count > 0 ? defined : [.. functions.SelectMany((function, i) => Columns(function, functions.Count == 1 ? name : ExpressionNames.Of(item.Functions[i]) ?? Nameless))];
        if (item.Ordinality) columns = [.. columns, new RangeColumn("ordinality", new Typed(Known.Type("int8")))];
        return new RangeEntry(RangeKind.Function, name, Renamed(columns, item.Alias))
        {
            Functions = functions,
            WithOrdinality = item.Ordinality,
            IsLateral = item.Lateral || functions.SelectMany(function => function.All()).Any(node => node is ColumnNode column && scope.Owns(column.Entry)),
            HasAlias = item.Alias is not null,
            Defined = defined,
        };
    }

    private IEnumerable<RangeColumn> Columns(Node function, string name)
    {
        if (world.FieldsOf(function.Type) is { } fields) return fields.Select(field => new RangeColumn(field.Name, field.Type));
        if (function is not CallNode { Function: var called }) return [new RangeColumn(name, function.Typed)];
        if (called.Columns.Length == 1 && !function.Type.Is("record")) return [new RangeColumn(called.Columns[0].Name, function.Typed)];
        if (function.Type.Is("record") && called.Columns.Length == 0) throw new NotUnderstoodException($"the columns of {called.Name} are not known");
        if (called.Columns.Any(column => column.Type.IsPolymorphic)) throw new NotUnderstoodException($"the columns of {called.Name} depend on its arguments");
        return function.Type.Is("record") ? called.Columns.Select(column => new RangeColumn(column.Name, new Typed(column.Type))) : [new RangeColumn(name, function.Typed)];
    }

    private (FromNode Node, List<VisibleEntry> Shows) Join(Syntax.Join join)
    {
        var (left, leftShows) = Item(join.Left);
        var (right, rightShows) = Item(join.Right);
        List<RangeEntry> sides = [.. leftShows.Concat(rightShows).Where(v => v.ShowsColumns).Select(v => v.Entry)];
        var leftColumns = Spread(leftShows);
        var rightColumns = Spread(rightShows);
        var merged = join.Natural ? leftColumns.Select(c => c.Name).Where(name => rightColumns.Exists(c => c.Name == name)).ToList() : join.Using?.ToList() ?? [];

        List<RangeColumn> columns =
        [
            .. merged.Select(name => Merged(join.Kind, name, leftColumns, rightColumns)),
            .. leftColumns.Where(column => !merged.Contains(column.Name)),
            .. rightColumns.Where(column => !merged.Contains(column.Name)),
        ];
        var isNamed = join.Alias is not null;
        if (isNamed) columns = [.. columns.Select(column => column with { Merged = null })];
        var entry = new RangeEntry(RangeKind.Join, join.Alias?.Name, Renamed(columns, join.Alias)) { HasAlias = isNamed, HasColumnAliases = join.Alias?.Columns.Count > 0 };
        _entries.Add(entry);

        var node = new JoinNode(join.Kind, left, right, entry) { Using = merged, UsingAlias = join.UsingAlias, On = join.On is null ? null : On(join.On, leftShows, rightShows) };
        if (join.UsingAlias is not null) throw new NotUnderstoodException("an alias of USING is not followed");
        List<VisibleEntry> shows = [new VisibleEntry(entry, ShowsName: isNamed, ShowsColumns: true)];
        if (!isNamed) shows.AddRange(leftShows.Concat(rightShows).Where(v => v.ShowsName).Select(v => v with { ShowsColumns = false }));
        return (node, shows);
    }

    /// <summary>The condition of a join sees its two sides, and nothing beside them.</summary>
    private Node On(Expression condition, List<VisibleEntry> left, List<VisibleEntry> right)
    {
        var inside = scope.WithoutEntries();
        foreach (var visible in left.Concat(right)) inside.Show(visible);
        var expressions = new ExpressionAnalyser(world, inside) { IsReprint = isReprint };
        return expressions.Coercion.ToBoolean(expressions.Analyse(condition));
    }

    private List<RangeColumn> Spread(List<VisibleEntry> shows) =>
        [.. shows.Where(v => v.ShowsColumns).SelectMany(v => v.Entry.Columns.Select((column, i) => new RangeColumn(column.Name, column.Type) { Merged = column.Merged ?? new ColumnNode(v.Entry, i) }))];

    /// <summary>buildMergedJoinVar: of an outer join the side that is always there, of a full one both.</summary>
    private RangeColumn Merged(string kind, string name, List<RangeColumn> left, List<RangeColumn> right)
    {
        var a = left.Find(column => column.Name == name) ?? throw new NotUnderstoodException($"there is no column {name} to join by", SqlState.UndefinedColumn);
        var b = right.Find(column => column.Name == name) ?? throw new NotUnderstoodException($"there is no column {name} to join by", SqlState.UndefinedColumn);
        var common = CommonType.Of(world, [a.Merged!, b.Merged!]);
        var type = a.Type == b.Type ? a.Type : new Typed(common);
        var side = kind switch { "full" => null, "right" => b, _ => a };
        return new RangeColumn(name, type) { Merged = side?.Type == type ? side.Merged : null };
    }

    private static List<RangeColumn> Renamed(IReadOnlyList<RangeColumn> columns, Alias? alias) =>
        [.. columns.Select((column, i) => column with
        {
            Name = alias is not null && i < alias.Columns.Count ? alias.Columns[i] : column.Name,
            Renamed = alias is not null && i < alias.Columns.Count ? null : column.Renamed,
            Source = column.Source ?? column.Name,
        })];

    private static Typed Settled(Node value) => value.Type.Is("unknown") ? new Typed(Known.Type("text")) : value.Typed;
}
