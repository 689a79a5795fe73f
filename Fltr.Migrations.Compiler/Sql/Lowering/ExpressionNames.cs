using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Lowering;

/// <summary>What PostgreSQL calls an expression that nobody named (src/backend/parser/parse_target.c, FigureColnameInternal).</summary>
internal static class ExpressionNames
{
    private const int Weak = 1;
    private const int Strong = 2;

    /// <summary>The name, or null where nothing in it gives one.</summary>
    public static string? Of(Expression expression) => Figure(expression).Name;

    private static (string? Name, int Strength) Figure(Expression? expression) => expression switch
    {
        ColumnRef column => column.Names.LastOrDefault(n => n != "*") is { } name ? (name, Strong) : (null, 0),
        Indirection of => of.Selectors.LastOrDefault(s => s.Field is not (null or "*"))?.Field is { } field ? (field, Strong) : Figure(of.Of),
        FunctionCall call => (call.Names[^1], Strong),
        OperatorExpression { Form: OperatorForm.NullIf } => ("nullif", Strong),
        TypeCast cast => Figure(cast.Of) is { Strength: Strong } inner ? inner : (cast.Type.Names[^1], Weak),
        CollateClause collate => Figure(collate.Of),
        CaseExpression of => Figure(of.Else) is { Strength: Strong } other ? other : ("case", Weak),
        ArrayExpression => ("array", Strong),
        RowExpression => ("row", Strong),
        CoalesceExpression => ("coalesce", Strong),
        MinMaxExpression of => (of.Greatest ? "greatest" : "least", Strong),
        SqlValueFunction of => (of.Function.ToLowerInvariant(), Strong),
        Grouping { Form: "GROUPING" } => ("grouping", Strong),
        SpecialForm of => (of.Form.ToLowerInvariant(), Strong),
        Subquery of => Of(of),
        _ => (null, 0),
    };

    private static (string? Name, int Strength) Of(Subquery subquery) => subquery.Form switch
    {
        SubqueryForm.Exists => ("exists", Strong),
        SubqueryForm.Array => ("array", Strong),
        SubqueryForm.Scalar when subquery.Query.Targets is [var target, ..] => target.Name is { } name ? (name, Strong) : Figure(target.Value),
        _ => (null, 0),
    };
}
