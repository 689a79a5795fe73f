using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>What is selected from a value: <c>.field</c>, <c>[1]</c>, <c>[1:2]</c>, <c>.*</c> (manual 4.2.3, 4.2.4).</summary>
internal static class Selections
{
    /// <summary>The expression, or what is selected from it if something is.</summary>
    public static Expression Read(Cursor cursor, Expression of)
    {
        if (!Follow(cursor)) return of;
        var selectors = Read(cursor);
        return new Indirection(of, selectors) { Start = of.From, End = cursor.LastEnd };
    }

    /// <summary>The selectors here, perhaps none.</summary>
    public static Seq<Selector> Read(Cursor cursor)
    {
        var selectors = new List<Selector>();
        while (Follow(cursor))
        {
            if (selectors is [.., { Field: "*" }]) cursor.Fail("nothing can follow a '*'");
            selectors.Add(cursor.SkipSymbol('.') ? new Selector(Field(cursor), null, null, false) : Element(cursor));
        }

        return [.. selectors];
    }

    public static bool Follow(Cursor cursor) => cursor.IsSymbol('.') || cursor.IsSymbol('[');

    private static string Field(Cursor cursor) => cursor.SkipOperator("*") ? "*" : Names.ColLabel(cursor, "a field's name");

    private static Selector Element(Cursor cursor)
    {
        cursor.ExpectSymbol('[');
        var lower = cursor.IsSymbol(':') ? null : Expressions.Read(cursor);
        if (!cursor.SkipSymbol(':'))
        {
            cursor.ExpectSymbol(']');
            return new Selector(null, lower, null, false);
        }

        var upper = cursor.IsSymbol(']') ? null : Expressions.Read(cursor);
        cursor.ExpectSymbol(']');
        return new Selector(null, lower, upper, true);
    }
}
