using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Calls in the usual form, with all that may stand in and behind their brackets (manual 4.2.6, 4.2.7, 4.2.8, 4.3).</summary>
internal static class FunctionCalls
{
    /// <summary>A call behind its name; or a string with its type before it, which begins in the same way: <c>s.money(3) '1'</c>.</summary>
    public static Expression Read(Cursor cursor, Seq<string> names, int start)
    {
        var call = Arguments(cursor, names) with { Start = start, End = cursor.LastEnd };
        var isPlain = call is { Star: false, Distinct: false, Variadic: false, Arguments.Count: > 0 };
        if (cursor.IsText() && isPlain) return Literal(cursor, call);
        return Decorated(cursor, call);
    }

    /// <summary>WITHIN GROUP, FILTER and OVER.</summary>
    public static FunctionCall Decorated(Cursor cursor, FunctionCall call)
    {
        if (cursor.Skip("within", "group"))
        {
            if (call.OrderBy.Count > 0 || call.Distinct || call.Variadic) cursor.Fail("DISTINCT, VARIADIC and ORDER BY between the brackets do not go with WITHIN GROUP");
            cursor.ExpectSymbol('(');
            call = call with { OrderBy = SortKeys.OrderBy(cursor), WithinGroup = true };
            if (call.OrderBy.Count == 0) cursor.Missing("ORDER BY");
            cursor.ExpectSymbol(')');
        }

        if (Filter(cursor) is { } filter) call = call with { Filter = filter };
        if (cursor.Is("over") && (cursor.IsSymbol('(', 1) || Names.IsColId(cursor, 1)))
        {
            cursor.Advance();
            call = cursor.IsSymbol('(') ? call with { Over = Windows.Read(cursor) } : call with { OverName = Names.ColId(cursor) };
        }

        return call with { End = cursor.LastEnd };
    }

    public static Expression? Filter(Cursor cursor)
    {
        if (!cursor.Comes("filter", "(")) return null;
        cursor.Advance(2);
        cursor.Expect("where");
        var filter = Expressions.Read(cursor);
        cursor.ExpectSymbol(')');
        return filter;
    }

    /// <summary>From the opening bracket to behind the closing one.</summary>
    public static FunctionCall Arguments(Cursor cursor, Seq<string> names)
    {
        var call = new FunctionCall(names, []);
        cursor.ExpectSymbol('(');
        if (cursor.SkipSymbol(')')) return call;
        if (cursor.IsOperator("*") && cursor.IsSymbol(')', 1))
        {
            cursor.Advance(2);
            return call with { Star = true };
        }

        var quantity = cursor.SkipAny("all", "distinct");
        var arguments = new List<CallArgument>();
        var variadic = false;
        do
        {
            variadic = quantity is null && cursor.Skip("variadic");
            arguments.Add(Argument(cursor));
        }
        while (!variadic && cursor.SkipSymbol(','));

        call = call with { Arguments = [.. arguments], Distinct = quantity == "distinct", Variadic = variadic, OrderBy = SortKeys.OrderBy(cursor) };
        cursor.ExpectSymbol(')');
        return call;
    }

    public static CallArgument Argument(Cursor cursor)
    {
        if (!cursor.IsPunctuation(":=", 1) && !cursor.IsOperator("=>", 1)) return new CallArgument(Expressions.Read(cursor));
        var name = Names.TypeFunctionName(cursor, "an argument's name");
        cursor.Advance();
        return new CallArgument(Expressions.Read(cursor), name);
    }

    private static TypeCast Literal(Cursor cursor, FunctionCall call)
    {
        if (call.OrderBy.Count > 0 || call.Arguments.Any(argument => argument.Name is not null)) cursor.Fail("a type's modifiers have neither names nor an order");
        return NamedExpressions.Literal(cursor, call.Names, [.. call.Arguments.Select(argument => argument.Value)], call.Start);
    }
}
