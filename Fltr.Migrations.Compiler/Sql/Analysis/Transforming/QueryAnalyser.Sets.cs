using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>UNION and its kin, and WITH: transformSetOperationTree, and src/backend/parser/parse_cte.c.</summary>
internal sealed partial class QueryAnalyser
{
    private QueryNode OfSetOperation(Query query)
    {
        var left = Arm(query.Left!);
        var right = Arm(query.Right!);
        if (left.Targets.Count != right.Targets.Count) throw new NotUnderstoodException("the two sides have not as many columns", SqlState.SyntaxError);

        var targets = new List<TargetNode>(left.Targets.Count);
        List<TargetNode> lefts = [.. left.Targets], rights = [.. right.Targets];
        for (var i = 0; i < lefts.Count; i++)
        {
            var type = CommonType.Of(world, [lefts[i].Value, rights[i].Value]);
            lefts[i] = Decided(lefts[i], type);
            rights[i] = Decided(rights[i], type);
            var modifier = lefts[i].Value.Typed == rights[i].Value.Typed ? lefts[i].Value.Modifier : -1;
            targets.Add(new TargetNode(new CaseTestNode(new Typed(type, modifier)), lefts[i].Name));
        }

        return new QueryNode
        {
            SetOperation = query.SetOperation,
            IsAll = query.All,
            Left = new SetArm(left with { Targets = lefts }),
            Right = new SetArm(right with { Targets = rights }),
            Targets = targets,
            OrderBy = [.. query.OrderBy.Select(key => _expressions.SortKey(key, Column(key.Key, targets)))],
        };
    }

    private QueryNode Arm(Query query) => new QueryAnalyser(world, new Scope(scope, scope.Mentions), isReprint).Analyse(query, keepsUnknown: true);

    // A string takes the type that the other side gives it.
    private TargetNode Decided(TargetNode target, DataType type) =>
        target.Value is ConstantNode { IsUnknown: true } ? target with { Value = _expressions.Coercion.ToCommon(target.Value, type) } : target;

    private static Node Column(Expression key, List<TargetNode> targets)
    {
        var found = key switch
        {
            ColumnRef { Names: [var name] } => targets.Find(target => target.Name == name),
            Constant { Kind: ConstantKind.Integer } number when int.TryParse(number.Text, out var place) && place > 0 && place <= targets.Count => targets[place - 1],
            _ => null,
        };
        return found?.Value ?? throw new NotUnderstoodException("the order of a set operation is not that of one of its columns");
    }

    private List<CommonNode> OfWith(With with)
    {
        var commons = new List<CommonNode>(with.Tables.Count);
        foreach (var table in with.Tables)
        {
            if (table.Statement is not Query query) throw new NotUnderstoodException("a query of WITH writes");
            var common = Common(table, query, with.Recursive);
            scope.Commons.Add(common);
            commons.Add(common);
        }

        return commons;
    }

    private CommonNode Common(CommonTable table, Query query, bool mayRecurse)
    {
        if (!mayRecurse || query.SetOperation != "UNION") return Named(table, Below().Analyse(query));

        // What a recursive query is of, its first side says; the second one names it.
        scope.Commons.Add(Named(table, Below().Analyse(query.Left!)));
        var whole = Below().Analyse(query);
        scope.Commons.RemoveAt(scope.Commons.Count - 1);
        return Named(table, whole);
    }

    private QueryAnalyser Below() => new(world, new Scope(scope, scope.Mentions), isReprint);

    private static CommonNode Named(CommonTable table, QueryNode query) => new(table.Name, table.Columns, query, table.Materialized);
}
