using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Compiler.Sql.Lowering.Guards;

/// <summary>Computes expressions over PostgreSQL's catalogs. What it does not know stays unknown, and so does what depends on that.</summary>
internal sealed class Evaluation(Session session, Catalog catalog)
{
    public Answer Of(Expression expression, Row row) => expression switch
    {
        Constant constant => Constant(constant),
        ColumnRef column => column is { Names: [var alone] } && row.Column(column.Names) is { IsKnown: false } ? Word(alone) : row.Column(column.Names),
        BooleanExpression e => Boolean(e, row),
        OperatorExpression e => Operator(e, row),
        NullTest test => Of(test.Of, row) is { IsKnown: true } of ? Answer.Of(of.Value is null == test.IsNull) : Answer.Unknown,
        BooleanTest test => Test(test, row),
        TypeCast cast => Cast(cast, row),
        Subquery subquery => Subquery(subquery, row),
        FunctionCall call => new Calls(session, catalog, this).Of(call, row),
        SqlValueFunction { Function: "CURRENT_SCHEMA" } => Schema(),
        CoalesceExpression e => Coalesce(e, row),
        _ => Answer.Unknown,
    };

    /// <summary>The first schema of the path that there is.</summary>
    public Answer Schema() => Answer.Of(session.SearchPath.FirstOrDefault(catalog.Schemas.Contains));

    private static Answer Word(string word) => word is "true" or "false" ? Answer.Of(word == "true") : Answer.Unknown;

    private static Answer Constant(Constant constant) => constant.Kind switch
    {
        ConstantKind.Null => Answer.Of(null),
        ConstantKind.Boolean => Answer.Of(constant.Text.Equals("true", StringComparison.OrdinalIgnoreCase)),
        ConstantKind.Integer when long.TryParse(constant.Text, CultureInfo.InvariantCulture, out var number) => Answer.Of(number),
        ConstantKind.String => Answer.Of(constant.Text),
        _ => Answer.Unknown,
    };

    private Answer Boolean(BooleanExpression expression, Row row)
    {
        var operands = expression.Operands.Select(o => Of(o, row)).ToList();
        if (expression.Connective == Connective.Not) return operands[0] is { IsKnown: true } of ? Answer.Of(of.Value is bool value ? !value : null) : Answer.Unknown;

        // One operand can decide, whatever the others are.
        var deciding = expression.Connective == Connective.Or;
        if (operands.Any(o => o.IsKnown && o.Value is bool value && value == deciding)) return Answer.Of(deciding);
        if (operands.Any(o => !o.IsKnown)) return Answer.Unknown;
        return Answer.Of(operands.Any(o => o.Value is null) ? null : !deciding);
    }

    private Answer Operator(OperatorExpression expression, Row row)
    {
        if (expression is { Form: OperatorForm.In, Right: ExpressionList list, Left: { } searched }) return In(Of(searched, row), [.. list.Items.Select(i => Of(i, row))], expression.Operator == "<>");
        if (expression is { Form: OperatorForm.Any, Operator: "=", Right: ArrayExpression array, Left: { } element }) return In(Of(element, row), [.. array.Items.Select(i => Of(i, row))], isNot: false);
        if (expression is not { Form: OperatorForm.Plain or OperatorForm.Like or OperatorForm.ILike or OperatorForm.Distinct or OperatorForm.NotDistinct, Left: { } left }) return Answer.Unknown;

        var (one, other) = (Of(left, row), Of(expression.Right, row));
        if (!one.IsKnown || !other.IsKnown) return Answer.Unknown;
        if (expression.Form == OperatorForm.Distinct) return Answer.Of(!Equals(one.Value, other.Value));
        if (expression.Form == OperatorForm.NotDistinct) return Answer.Of(Equals(one.Value, other.Value));
        if (one.Value is null || other.Value is null) return Answer.Of(null);
        return Comparison.Of(expression.Operator, one.Value, other.Value);
    }

    private static Answer In(Answer searched, List<Answer> items, bool isNot)
    {
        if (!searched.IsKnown) return Answer.Unknown;
        if (searched.Value is null) return Answer.Of(null);
        if (items.Any(i => i.IsKnown && Equals(i.Value, searched.Value))) return Answer.Of(!isNot);
        return items.All(i => i.IsKnown) ? Answer.Of(isNot) : Answer.Unknown;
    }

    private Answer Test(BooleanTest test, Row row)
    {
        var of = Of(test.Of, row);
        return !of.IsKnown ? of : test.Test switch
        {
            "TRUE" => Answer.Of(of.Value is true),
            "NOT TRUE" => Answer.Of(of.Value is not true),
            "FALSE" => Answer.Of(of.Value is false),
            "NOT FALSE" => Answer.Of(of.Value is not false),
            "UNKNOWN" => Answer.Of(of.Value is null),
            _ => Answer.Of(of.Value is not null),
        };
    }

    private Answer Coalesce(CoalesceExpression expression, Row row)
    {
        foreach (var item in expression.Items)
        {
            var answer = Of(item, row);
            if (!answer.IsKnown || answer.Value is not null) return answer;
        }

        return Answer.Of(null);
    }

    private Answer Cast(TypeCast cast, Row row)
    {
        var of = Of(cast.Of, row);
        if (!of.IsKnown || of.Value is null) return of;
        return (cast.Type.Names[^1], of.Value) switch
        {
            ("regclass", string text) => Relation(text, "class ") is { } found ? Answer.Of(found) : Answer.Unknown,
            ("regtype", string text) => Relation(text, "type ") is { } found ? Answer.Of(found) : Answer.Unknown,
            ("regnamespace", string text) => Answer.Of(SystemRelations.Namespace(Naming.OfText(text) is [var name] ? name : text)),
            ("text" or "name" or "varchar" or "char" or "bpchar", string text) => Answer.Of(text),
            ("bool", bool value) => Answer.Of(value),
            ("int4" or "int8" or "oid", _) => of,
            _ => Answer.Unknown,
        };
    }

    /// <summary>The identity of a relation or type that a text names; null where there is none.</summary>
    public string? Relation(string text, string kind)
    {
        if (text.StartsWith(kind, StringComparison.Ordinal)) return text;
        if (Naming.OfText(text) is not { Count: > 0 } names) return null;
        var (schema, local) = names.Qualified();
        bool Exists(Name name) => kind == "class " ? catalog.HasRelation(name) : catalog.Types.ContainsKey(name) || catalog.Has(name) || catalog.Views.ContainsKey(name);
        var found = session.Find(schema, local, catalog, Exists);
        return Exists(found) ? kind == "class " ? SystemRelations.Class(found) : SystemRelations.Type(found) : null;
    }

    private Answer Subquery(Subquery subquery, Row row)
    {
        var rows = new CatalogQuery(catalog, this).Run(subquery.Query, row);
        if (rows is null) return Answer.Unknown;
        switch (subquery.Form)
        {
            case SubqueryForm.Exists:
                return rows.Certain.Count > 0 ? Answer.Of(true) : rows.IsComplete ? Answer.Of(false) : Answer.Unknown;
            case SubqueryForm.Any when subquery is { Left: { } left, IsIn: true }:
                var answer = In(Of(left, row), [.. rows.Certain], isNot: false);
                return rows.IsComplete || answer.IsTrue ? answer : Answer.Unknown;
            case SubqueryForm.Scalar when rows.IsComplete:
                return rows.Certain.Count > 0 ? rows.Certain[0] : Answer.Of(null);
            default:
                return Answer.Unknown;
        }
    }
}
