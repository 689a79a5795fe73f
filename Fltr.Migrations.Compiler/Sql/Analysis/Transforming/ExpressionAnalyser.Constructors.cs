using Fltr.Migrations.Compiler.Sql.Analysis.Coercing;
using Fltr.Migrations.Compiler.Sql.Analysis.Tree;
using Fltr.Migrations.Compiler.Sql.Analysis.Types;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Transforming;

/// <summary>CASE, COALESCE, ARRAY and selections.</summary>
internal sealed partial class ExpressionAnalyser
{
    private CaseNode OfCase(CaseExpression expression)
    {
        var of = expression.Of is null ? null : Analyse(expression.Of);
        if (of is ConstantNode { IsUnknown: true }) of = _coercion.ToCommon(of, Known.Type("text"));

        var whens = expression.Whens.Select(when => (When: Condition(of, when.When), Then: Analyse(when.Then))).ToList();
        var otherwise = expression.Else is null ? new ConstantNode(Known.Type("unknown"), null) : Analyse(expression.Else);
        var type = CommonType.Of(world, [otherwise, .. whens.Select(when => when.Then)]);
        return new CaseNode(of, [.. whens.Select(when => (when.When, _coercion.ToCommon(when.Then, type)))], _coercion.ToCommon(otherwise, type), type);
    }

    private Node Condition(Node? of, Expression when) =>
        _coercion.ToBoolean(of is null ? Analyse(when) : Operator(null, "=", new CaseTestNode(of.Typed), Analyse(when)));

    private ChoiceNode OfChoice(string name, Seq<Expression> expressions)
    {
        var items = AnalyseAll(expressions);
        var type = CommonType.Of(world, items);
        return new ChoiceNode(name, [.. items.Select(item => _coercion.ToCommon(item, type))], type);
    }

    /// <summary>transformArrayExpr; a cast around it says which type the elements have.</summary>
    private ArrayNode OfArray(ArrayExpression expression, DataType? arrayType, DataType? elementType, int modifier)
    {
        var isNested = false;
        var items = new List<Node>(expression.Items.Count);
        foreach (var item in expression.Items)
        {
            var value = item is ArrayExpression inner ? OfArray(inner, arrayType, elementType, modifier) : Analyse(item);
            isNested |= item is ArrayExpression || value.Type.Kind == TypeKind.Array;
            items.Add(value);
        }

        if (arrayType is not null)
        {
            var wanted = new Typed(isNested ? arrayType : elementType!, modifier);
            return new ArrayNode([.. items.Select(item => _coercion.ToTarget(item, wanted, CastContext.Explicit, CoercionForm.Explicit))], arrayType, isNested);
        }

        if (items.Count == 0) throw new NotUnderstoodException("an empty array has no type");
        var common = CommonType.Of(world, items);
        var type = isNested ? common : common.Array ?? throw new NotUnderstoodException($"there are no arrays of {common}");
        return new ArrayNode([.. items.Select(item => _coercion.ToCommon(item, common))], type, isNested);
    }

    private Node OfSelection(Indirection indirection)
    {
        var value = Analyse(indirection.Of);
        var selectors = indirection.Selectors;
        for (var i = 0; i < selectors.Count;)
        {
            if (selectors[i].Field is { } field)
            {
                value = Field(value, field);
                i++;
                continue;
            }

            var subscripts = selectors.Skip(i).TakeWhile(s => s.Field is null).ToList();
            value = Subscript(value, subscripts);
            i += subscripts.Count;
        }

        return value;
    }

    private FieldNode Field(Node of, string field)
    {
        var fields = world.FieldsOf(of.Type) ?? throw new NotUnderstoodException($"{of.Type} has no fields that are known");
        foreach (var (name, type) in fields) if (name == field) return new FieldNode(of, field, type);
        throw new NotUnderstoodException($"{of.Type} has no field {field}");
    }

    private SubscriptNode Subscript(Node of, List<Selector> selectors)
    {
        var container = world.BaseOf(of.Type);
        var isSlice = selectors.Exists(s => s.IsSlice);
        if (container.Is("jsonb")) return new SubscriptNode(of, [], [.. selectors.Select(s => JsonKey((s.Upper ?? s.Lower)!))], IsSlice: false, container);

        var item = container.Element ?? container.Item ?? throw new NotUnderstoodException($"{container} has no elements");
        var lower = selectors.Select(s => s.IsSlice ? Index(s.Lower) : isSlice ? new ConstantNode(Known.Type("int4"), "1") : null).ToList();
        return new SubscriptNode(of, isSlice ? lower : [], [.. selectors.Select(s => Index(s.IsSlice ? s.Upper : s.Upper ?? s.Lower))], isSlice, isSlice ? container : item);
    }

    private Node? Index(Expression? index) =>
        index is null ? null : _coercion.ToTarget(Analyse(index), new Typed(Known.Type("int4")), CastContext.Assignment, CoercionForm.Implicit);

    private Node JsonKey(Expression key)
    {
        var value = Analyse(key);
        var type = Pathways.CanCoerce(world, value.Type, Known.Type("int4"), CastContext.Implicit) && !value.Type.Is("unknown") ? "int4" : "text";
        return _coercion.ToTarget(value, new Typed(Known.Type(type)), CastContext.Implicit, CoercionForm.Implicit);
    }
}
