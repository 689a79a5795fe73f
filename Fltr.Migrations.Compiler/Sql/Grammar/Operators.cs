using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Operators that are written with symbols, before one operand or between two.</summary>
internal static class Operators
{
    /// <summary>Whether <c>OPERATOR(schema.+)</c> comes next.</summary>
    public static bool IsQualified(Cursor cursor) => cursor.Is("operator") && cursor.IsSymbol('(', 1);

    public static (Expression Whole, bool IsOpen) Infix(Cursor cursor, int precedence, Expression left, bool restricted)
    {
        var (schema, symbol) = Name(cursor);
        if (!restricted && cursor.Keyword() is "any" or "some" or "all") return (Quantified(cursor, OperatorForm.Plain, schema, symbol, left), false);

        var right = Expressions.Operand(cursor, precedence, restricted);
        return (new OperatorExpression(OperatorForm.Plain, schema, symbol, left, right) { Start = left.From, End = cursor.LastEnd }, true);
    }

    public static Expression Prefix(Cursor cursor, bool restricted)
    {
        var start = cursor.Current.Start;
        var sign = cursor.IsOperator("-") || cursor.IsOperator("+");
        if (!sign && Precedence.Of(cursor, restricted: true, mayBeLabel: false) != Precedence.Other)
        {
            cursor.Missing("an expression");
            return Primaries.Nothing;
        }

        var (schema, symbol) = Name(cursor);
        var operand = Expressions.Operand(cursor, sign ? Precedence.Sign : Precedence.Other, restricted);
        if (symbol == "-" && schema is null && operand is Constant { Kind: ConstantKind.Integer or ConstantKind.Number } number)
        {
            return number with { Text = number.Text.StartsWith('-') ? number.Text[1..] : $"-{number.Text}", Start = start };
        }

        return new OperatorExpression(OperatorForm.Plain, schema, symbol, null, operand) { Start = start, End = cursor.LastEnd };
    }

    /// <summary><c>= ANY (…)</c> and <c>= ALL (…)</c>, of a query or an array.</summary>
    public static Expression Quantified(Cursor cursor, OperatorForm form, string? schema, string symbol, Expression left)
    {
        var all = cursor.ExpectAny("any", "some", "all") == "all";
        var bracket = Bracketed.Read(cursor);
        if (bracket.Query is { } query)
        {
            return new Subquery(all ? SubqueryForm.All : SubqueryForm.Any, query) { Left = left, Operator = symbol, Start = left.From, End = cursor.LastEnd };
        }

        if (bracket.Items.Count != 1) cursor.Fail($"one array or one query was expected between the brackets of {(all ? "ALL" : "ANY")}", bracket.Start);
        return new OperatorExpression(all ? OperatorForm.All : OperatorForm.Any, schema, symbol, left, bracket.Items[0]) { Start = left.From, End = cursor.LastEnd };
    }

    /// <summary>An operator by its name, as the definitions of operators and ORDER BY … USING have it: symbols, with schemas and dots before them.</summary>
    public static Seq<string> AnyOperator(Cursor cursor)
    {
        var names = new List<string>(2);
        while (Names.IsColId(cursor) && cursor.IsSymbol('.', 1))
        {
            names.Add(cursor.Word());
            cursor.Advance();
        }

        names.Add(Symbol(cursor));
        return [.. names];
    }

    /// <summary>An operator where OPERATOR(…) may stand as well.</summary>
    public static (string? Schema, string Symbol) Name(Cursor cursor)
    {
        if (!IsQualified(cursor)) return (null, Symbol(cursor));
        cursor.Advance(2);
        var names = AnyOperator(cursor);
        cursor.ExpectSymbol(')');
        return (names.Count > 1 ? names[^2] : null, names[^1]);
    }

    private static string Symbol(Cursor cursor)
    {
        if (cursor.Operator() is not { } symbol || symbol == "=>")
        {
            cursor.Missing("an operator");
            return "";
        }

        cursor.Advance();
        return symbol == "!=" ? "<>" : symbol;
    }
}
