using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Literals;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>From an expression as written to one with its names and types resolved: transformExprRecurse of src/backend/parser/parse_expr.c.</summary>
internal sealed partial class ExpressionAnalyser(World world, Scope scope)
{
    private readonly Coercion _coercion = new(world);

    public Coercion Coercion => _coercion;

    /// <summary>Whether the text was printed by PostgreSQL, or by us in its words: a cast of an array was then one of the whole.</summary>
    public bool IsReprint { get; init; }

    public Node Analyse(Expression expression) => expression switch
    {
        Constant constant => OfConstant(constant),
        ColumnRef column => OfColumn(column.Names),
        Indirection indirection => OfSelection(indirection),
        OperatorExpression operation => OfOperator(operation),
        BooleanExpression boolean => new BooleanNode(boolean.Connective, [.. Operands(boolean).Select(operand => _coercion.ToBoolean(Analyse(operand)))]),
        NullTest test => OfNullTest(Analyse(test.Of), test.IsNull),
        BooleanTest test => OfBooleanTest(test),
        FunctionCall call => OfCall(call),
        TypeCast cast => OfCast(cast),
        CollateClause collate => OfCollate(collate),
        CaseExpression choice => OfCase(choice),
        CoalesceExpression coalesce => OfChoice("COALESCE", coalesce.Items),
        MinMaxExpression extreme => OfChoice(extreme.Greatest ? "GREATEST" : "LEAST", extreme.Items),
        ArrayExpression array => OfArray(array, null, null, -1),
        RowExpression row => new RowNode([.. row.Items.Select(Analyse)], Known.Type("record"), row.IsExplicit ? CoercionForm.Call : CoercionForm.Implicit),
        SqlValueFunction function => OfValueFunction(function),
        Subquery subquery => OfSubquery(subquery),
        Grouping { Form: "GROUPING" } grouping => new GroupingNode([.. grouping.Items.Select(Analyse)]),
        _ => throw new NotUnderstoodException($"{expression.GetType().Name} is not followed"),
    };

    public List<Node> AnalyseAll(IEnumerable<Expression> expressions) => [.. expressions.Select(Analyse)];

    /// <summary>The grammar joins the operands of a chain with those of one in brackets at its left (makeAndExpr of gram.y); what was printed with those brackets had them not joined.</summary>
    private IEnumerable<Expression> Operands(BooleanExpression boolean)
    {
        if (IsReprint || boolean.Connective == Connective.Not) return boolean.Operands;

        var joined = new List<BooleanExpression> { boolean };
        while (joined[^1].Operands[0] is BooleanExpression { Bracket: not null } left && left.Connective == boolean.Connective) joined.Add(left);
        return joined.AsEnumerable().Reverse().SelectMany((chain, i) => i == 0 ? chain.Operands : chain.Operands.Skip(1));
    }

    private static ConstantNode OfConstant(Constant constant)
    {
        switch (constant.Kind)
        {
            case ConstantKind.Null:
                return new ConstantNode(Known.Type("unknown"), null);
            case ConstantKind.Boolean:
                return new ConstantNode(Known.Type("bool"), constant.Text == "true" ? "t" : "f");
            case ConstantKind.String:
                return new ConstantNode(Known.Type("unknown"), constant.Text);
            case ConstantKind.Bits:
                return new ConstantNode(Known.Type("bit"), Literal.Read(new Typed(Known.Type("bit")), constant.Text, null!));
            default:
                return OfNumber(constant.Text);
        }
    }

    private static ConstantNode OfNumber(string text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return new ConstantNode(Known.Type("numeric"), NumberLiteral.Numeric(text));
        var type = whole is >= int.MinValue and <= int.MaxValue ? "int4" : "int8";
        return new ConstantNode(Known.Type(type), whole.ToString(CultureInfo.InvariantCulture));
    }

    private Node OfColumn(Seq<string> names)
    {
        if (names[^1] == "*") return WholeRow(names.Count == 2 ? scope.FindEntry(null, names[0]) : names.Count == 3 ? scope.FindEntry(names[0], names[1]) : null, names);
        if (names.Count == 1)
        {
            if (scope.DomainValue is { } value && names[0] == "value") return new DomainValueNode(value);
            return scope.Find(names[0]) ?? WholeRow(scope.FindEntry(null, names[0]), names);
        }

        if (names.Count == 2 && scope.FindEntry(null, names[0]) is { } entry) return scope.Column(entry, names[1]);
        if (names.Count >= 3 && scope.FindEntry(names[^3], names[^2]) is { } qualified) return scope.Column(qualified, names[^1]);
        throw new NotUnderstoodException($"there is no column {string.Join('.', names)}", SqlState.UndefinedTable);
    }

    private RowOfNode WholeRow(RangeEntry? entry, Seq<string> names)
    {
        if (entry is null) throw new NotUnderstoodException($"there is no column {string.Join('.', names)}", names.Count == 1 ? SqlState.UndefinedColumn : SqlState.UndefinedTable);
        if (entry.Relation is { } relation) scope.Mentions.Add(new Mention(relation, null));
        return new RowOfNode(entry, entry.RowType ?? Known.Type("record"));
    }

    private static NullTestNode OfNullTest(Node of, bool isNull) => new(of, isNull, IsOfRow: of.Type.Is("record") || of.Type.Kind == TypeKind.Composite);

    private BooleanTestNode OfBooleanTest(BooleanTest test)
    {
        if (test.Test is not ("TRUE" or "NOT TRUE" or "FALSE" or "NOT FALSE" or "UNKNOWN" or "NOT UNKNOWN")) throw new NotUnderstoodException($"IS {test.Test} is not followed");
        return new BooleanTestNode(_coercion.ToBoolean(Analyse(test.Of)), test.Test);
    }

    private Node OfCast(TypeCast cast)
    {
        if (TypeResolution.Resolve(cast.Type, world) is not { } target) throw TypeResolution.Problem(cast.Type, world);

        var below = world.BaseOf(target);
        var value = cast.Of is ArrayExpression array && (!IsReprint || array.Items.Count == 0) && below.Type.Element is { } element ? OfArray(array, below.Type, element, below.Modifier) : Analyse(cast.Of);
        return _coercion.ToTarget(value, target, CastContext.Explicit, CoercionForm.Explicit);
    }

    private CollateNode OfCollate(CollateClause collate)
    {
        var of = Analyse(collate.Of);
        if (of is ConstantNode { IsUnknown: true }) of = _coercion.To(of, new Typed(Known.Type("text")), CastContext.Implicit, CoercionForm.Implicit);
        return new CollateNode(of, Collations.Printed(collate.Collation));
    }

    private static ValueFunctionNode OfValueFunction(SqlValueFunction function)
    {
        var type = function.Function switch
        {
            "CURRENT_DATE" => "date",
            "CURRENT_TIME" => "timetz",
            "CURRENT_TIMESTAMP" => "timestamptz",
            "LOCALTIME" => "time",
            "LOCALTIMESTAMP" => "timestamp",
            "CURRENT_ROLE" or "CURRENT_USER" or "USER" or "SESSION_USER" or "CURRENT_CATALOG" or "CURRENT_SCHEMA" => "name",
            _ => throw new NotUnderstoodException($"{function.Function} is not known"),
        };
        return new ValueFunctionNode(function.Function, function.Precision is { } precision ? Math.Min(precision, 6) : null, Known.Type(type));
    }
}

/// <summary>How collations are printed.</summary>
internal static class Collations
{
    public static string Printed(IReadOnlyList<string> names) =>
        names.Count == 1 || names[^2] == Known.Catalog ? Identifier.Printed(names[^1]) : Identifier.Printed(new Name(names[^2], names[^1]));
}
