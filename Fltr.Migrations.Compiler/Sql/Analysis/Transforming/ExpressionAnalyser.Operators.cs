using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Resolving;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>Operators and what the grammar makes operators of (make_op and make_scalar_array_op of src/backend/parser/parse_oper.c, transformAExpr… of parse_expr.c).</summary>
internal sealed partial class ExpressionAnalyser
{
    private Node OfOperator(OperatorExpression operation)
    {
        switch (operation.Form)
        {
            case OperatorForm.In:
                return OfIn(operation);
            case OperatorForm.Between:
                return OfBetween(operation);
        }

        var left = operation.Left is null ? null : Analyse(operation.Left);
        var right = Analyse(operation.Right);
        return operation.Form switch
        {
            OperatorForm.Any or OperatorForm.All => OfArrayOperator(operation.Schema, operation.Operator, operation.Form == OperatorForm.Any, left!, right),
            OperatorForm.Distinct => OfDistinct(left!, right, isNot: false),
            OperatorForm.NotDistinct => OfDistinct(left!, right, isNot: true),
            OperatorForm.NullIf => new NullIfNode(Operator(null, "=", left, right)),
            _ when left is RowNode a && right is RowNode b => OfRows(operation.Operator, a.Items, b.Items),
            _ => Operator(operation.Schema, operation.Operator, left, right),
        };
    }

    /// <summary>make_op.</summary>
    public OperatorNode Operator(string? schema, string symbol, Node? left, Node right)
    {
        var found = Operators.Find(world, schema, symbol, left?.Type, right.Type);
        DataType[] given = left is null ? [right.Type] : [left.Type, right.Type];
        DataType[] declared = left is null ? [found.Right] : [found.Left!, found.Right];
        var (arguments, result) = Polymorphism.Resolve(world, given, declared, found.Result) ?? throw new NotUnderstoodException($"{string.Join(", ", (object[])given)} do not agree");
        return new OperatorNode(found, left is null ? null : _coercion.ToArgument(left, arguments[0]), _coercion.ToArgument(right, arguments[^1]), result!);
    }

    private ArrayOperatorNode OfArrayOperator(string? schema, string symbol, bool isAny, Node left, Node right)
    {
        var element = right.Type.Is("unknown") ? right.Type : world.BaseOf(right.Type).Element ?? throw new NotUnderstoodException("what is behind ANY is no array");
        var found = Operators.Find(world, schema, symbol, left.Type, element);
        var (arguments, _) = Polymorphism.Resolve(world, [left.Type, element], [found.Left!, found.Right], found.Result) ?? throw new NotUnderstoodException($"{left.Type} and {element} do not agree");
        var array = arguments[1].IsPolymorphic ? right.Type : arguments[1].Array ?? throw new NotUnderstoodException($"there are no arrays of {arguments[1]}");
        return new ArrayOperatorNode(found, isAny, _coercion.ToArgument(left, arguments[0]), _coercion.ToArgument(right, array));
    }

    private Node OfDistinct(Node left, Node right, bool isNot)
    {
        if (right is ConstantNode { Text: null, IsUnknown: true }) return OfNullTest(left, isNot);
        if (left is ConstantNode { Text: null, IsUnknown: true }) return OfNullTest(right, isNot);
        Node distinct = left is RowNode a && right is RowNode b ? OfDistinctRows(a.Items, b.Items) : new DistinctNode(Operator(null, "=", left, right));
        return isNot ? new BooleanNode(Connective.Not, [distinct]) : distinct;
    }

    /// <summary>make_row_distinct_op.</summary>
    private Node OfDistinctRows(IReadOnlyList<Node> left, IReadOnlyList<Node> right)
    {
        if (left.Count != right.Count || left.Count == 0) throw new NotUnderstoodException("the rows are not of one length");
        Node whole = new DistinctNode(Operator(null, "=", left[0], right[0]));
        for (var i = 1; i < left.Count; i++) whole = new BooleanNode(Connective.Or, [whole, new DistinctNode(Operator(null, "=", left[i], right[i]))]);
        return whole;
    }

    private BooleanNode OfBetween(OperatorExpression operation)
    {
        var bounds = (ExpressionList)operation.Right;
        var isSymmetric = operation.Operator.EndsWith("SYMMETRIC", StringComparison.Ordinal);
        var isNot = operation.Operator.StartsWith("NOT", StringComparison.Ordinal);
        if (!isSymmetric) return Within(bounds.Items[0], bounds.Items[1]);

        var both = new[] { Within(bounds.Items[0], bounds.Items[1]), Within(bounds.Items[1], bounds.Items[0]) };
        return new BooleanNode(isNot ? Connective.And : Connective.Or, both);

        BooleanNode Within(Expression low, Expression high) => new(isNot ? Connective.Or : Connective.And,
        [
            Operator(null, isNot ? "<" : ">=", Analyse(operation.Left!), Analyse(low)),
            Operator(null, isNot ? ">" : "<=", Analyse(operation.Left!), Analyse(high)),
        ]);
    }

    /// <summary>transformAExprIn: an array of the constants where they have one type in common, else one comparison after the other.</summary>
    private Node OfIn(OperatorExpression operation)
    {
        var isIn = operation.Operator == "=";
        var left = Analyse(operation.Left!);
        var items = AnalyseAll(((ExpressionList)operation.Right).Items);
        var fixedItems = items.FindAll(item => !NamesColumn(item));
        Node? whole = null;
        if (fixedItems.Count > 1 && CommonType.Verified(world, [left, .. fixedItems]) is { } common && !common.Is("record") && common.Array is { } arrayType)
        {
            var array = new ArrayNode([.. fixedItems.Select(item => _coercion.ToCommon(item, common))], arrayType, IsNested: false);
            whole = OfArrayOperator(null, operation.Operator, isIn, left, array);
            items = items.FindAll(NamesColumn);
        }

        foreach (var item in items)
        {
            var comparison = left is RowNode a && item is RowNode b ? OfRows(operation.Operator, a.Items, b.Items) : Operator(null, operation.Operator, left, item);
            whole = whole is null ? comparison : new BooleanNode(isIn ? Connective.Or : Connective.And, [whole, comparison]);
        }

        return whole!;
    }

    // contain_vars_of_level: those of the queries around do not count.
    private bool NamesColumn(Node node) => node.All().Any(part => (part is ColumnNode column && scope.Owns(column.Entry)) || (part is RowOfNode row && scope.Owns(row.Entry)));

    /// <summary>make_row_comparison_op: equality is that of all fields, order that of the first that differs.</summary>
    private Node OfRows(string symbol, IReadOnlyList<Node> left, IReadOnlyList<Node> right)
    {
        if (left.Count != right.Count || left.Count == 0) throw new NotUnderstoodException("the rows are not of one length");
        var pairs = left.Select((item, i) => Operator(null, symbol, item, right[i])).ToList();
        if (pairs.Count == 1) return pairs[0];
        if (symbol is "=" or "<>") return new BooleanNode(symbol == "=" ? Connective.And : Connective.Or, pairs);
        return new RowComparisonNode(symbol, [.. pairs.Select(pair => pair.Left!)], [.. pairs.Select(pair => pair.Right)]);
    }
}
