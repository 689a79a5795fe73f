using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Tests that are written with words: IS, BETWEEN, IN, LIKE, ILIKE, SIMILAR TO (manual 9.2, 9.7, 9.24).</summary>
internal static class Predicates
{
    public static (Expression Whole, bool IsOpen) Is(Cursor cursor, Expression of, bool restricted)
    {
        if (cursor.Skip("isnull")) return (new NullTest(of, true) { Start = of.From, End = cursor.LastEnd }, false);
        if (cursor.Skip("notnull")) return (new NullTest(of, false) { Start = of.From, End = cursor.LastEnd }, false);

        cursor.Expect("is");
        var not = cursor.Skip("not");
        if (cursor.Skip("distinct", "from"))
        {
            var right = Expressions.Operand(cursor, Precedence.Is, restricted);
            return (new OperatorExpression(not ? OperatorForm.NotDistinct : OperatorForm.Distinct, null, "=", of, right) { Start = of.From, End = cursor.LastEnd }, true);
        }

        if (cursor.Skip("null")) return (new NullTest(of, !not) { Start = of.From, End = cursor.LastEnd }, false);
        if (cursor.Keyword() is "nfc" or "nfd" or "nfkc" or "nfkd" or "normalized") return (Normalized(cursor, of, not), false);

        var test = cursor.Is("json") ? Json(cursor) : cursor.ExpectAny("true", "false", "unknown", "document").ToUpperInvariant();
        return (new BooleanTest(of, not ? $"NOT {test}" : test) { Start = of.From, End = cursor.LastEnd }, false);
    }

    public static (Expression Whole, bool IsOpen) Read(Cursor cursor, Expression left)
    {
        var not = cursor.Skip("not");
        switch (cursor.ExpectAny("between", "in", "like", "ilike", "similar"))
        {
            case "between":
                return (Between(cursor, left, not), true);
            case "in":
                return (In(cursor, left, not), false);
            case "like":
                return Like(cursor, OperatorForm.Like, not ? "!~~" : "~~", left);
            case "ilike":
                return Like(cursor, OperatorForm.ILike, not ? "!~~*" : "~~*", left);
            default:
                cursor.Expect("to");
                return (Pattern(cursor, OperatorForm.Similar, not ? "!~" : "~", left, "similar_to_escape"), true);
        }
    }

    private static OperatorExpression Between(Cursor cursor, Expression left, bool not)
    {
        var symmetric = cursor.SkipAny("symmetric", "asymmetric") == "symmetric";
        var low = Expressions.ReadRestricted(cursor);
        cursor.Expect("and");
        var high = Expressions.Operand(cursor, Precedence.In, restricted: false);
        var bounds = new ExpressionList([low, high]) { Start = low.From, End = cursor.LastEnd };
        var name = (not ? "NOT BETWEEN" : "BETWEEN") + (symmetric ? " SYMMETRIC" : "");
        return new OperatorExpression(OperatorForm.Between, null, name, left, bounds) { Start = left.From, End = cursor.LastEnd };
    }

    private static Expression In(Cursor cursor, Expression left, bool not)
    {
        var bracket = Bracketed.Read(cursor);
        if (bracket.Query is not { } query)
        {
            var list = new ExpressionList(bracket.Items) { Start = bracket.Start, End = cursor.LastEnd };
            return new OperatorExpression(OperatorForm.In, null, not ? "<>" : "=", left, list) { Start = left.From, End = cursor.LastEnd };
        }

        var test = new Subquery(SubqueryForm.Any, query) { Left = left, Operator = "=", IsIn = true, Start = left.From, End = cursor.LastEnd };
        return not ? new BooleanExpression(Connective.Not, [test]) { Start = left.From, End = cursor.LastEnd } : test;
    }

    private static (Expression Whole, bool IsOpen) Like(Cursor cursor, OperatorForm form, string symbol, Expression left) =>
        cursor.Keyword() is "any" or "some" or "all"
            ? (Operators.Quantified(cursor, form, null, symbol, left), false)
            : (Pattern(cursor, form, symbol, left, "like_escape"), true);

    private static OperatorExpression Pattern(Cursor cursor, OperatorForm form, string symbol, Expression left, string function)
    {
        var pattern = Expressions.Operand(cursor, Precedence.In, restricted: false);
        if (cursor.Skip("escape"))
        {
            var escape = Expressions.Operand(cursor, Precedence.In, restricted: false);
            pattern = new FunctionCall(["pg_catalog", function], [new(pattern), new(escape)]) { Start = pattern.From, End = cursor.LastEnd };
        }
        else if (form == OperatorForm.Similar)
        {
            pattern = new FunctionCall(["pg_catalog", function], [new(pattern)]) { Start = pattern.From, End = pattern.End };
        }

        return new OperatorExpression(form, null, symbol, left, pattern) { Start = left.From, End = cursor.LastEnd };
    }

    private static Expression Normalized(Cursor cursor, Expression of, bool not)
    {
        var form = cursor.SkipAny("nfc", "nfd", "nfkc", "nfkd");
        cursor.Expect("normalized");
        CallArgument[] arguments = form is null ? [new(of)] : [new(of), new(new Constant(ConstantKind.String, form.ToUpperInvariant()))];
        var call = new FunctionCall(["pg_catalog", "is_normalized"], [.. arguments]) { SqlSyntax = true, Start = of.From, End = cursor.LastEnd };
        return not ? new BooleanExpression(Connective.Not, [call]) { Start = of.From, End = cursor.LastEnd } : call;
    }

    private static string Json(Cursor cursor)
    {
        cursor.Advance();
        var test = "JSON";
        if (cursor.SkipAny("value", "array", "object", "scalar") is { } type) test += $" {type.ToUpperInvariant()}";
        return JsonFunctions.UniqueKeys(cursor) == true ? $"{test} WITH UNIQUE KEYS" : test;
    }
}
