using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>CASE, ARRAY, ROW, EXISTS (manual 4.2.12, 4.2.13, 9.18, 9.23).</summary>
internal static class Constructors
{
    public static CaseExpression Case(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("case");
        var of = cursor.Is("when") ? null : Expressions.Read(cursor);
        var whens = new List<CaseWhen>();
        do
        {
            cursor.Expect("when");
            var when = Expressions.Read(cursor);
            cursor.Expect("then");
            whens.Add(new CaseWhen(when, Expressions.Read(cursor)));
        }
        while (cursor.Is("when"));

        var otherwise = cursor.Skip("else") ? Expressions.Read(cursor) : null;
        cursor.Expect("end");
        return new CaseExpression(of, [.. whens], otherwise) { Start = start, End = cursor.LastEnd };
    }

    public static Expression Array(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("array");
        if (cursor.IsSymbol('[')) return Elements(cursor) with { IsNested = false, Start = start };
        return Subquery(cursor, SubqueryForm.Array, "an array's elements in square brackets or a query in round ones", start);
    }

    public static RowExpression Row(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("row");
        cursor.ExpectSymbol('(');
        Seq<Expression> items = cursor.IsSymbol(')') ? [] : Expressions.ReadList(cursor);
        cursor.ExpectSymbol(')');
        return new RowExpression(items, IsExplicit: true) { Start = start, End = cursor.LastEnd };
    }

    public static Expression Exists(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Expect("exists");
        return Subquery(cursor, SubqueryForm.Exists, "a query in brackets", start);
    }

    private static Expression Subquery(Cursor cursor, SubqueryForm form, string wanted, int start)
    {
        if (!cursor.IsSymbol('(')) return Primaries.Miss(cursor, wanted);
        var bracket = Bracketed.Read(cursor);
        if (bracket.Query is { } query) return new Subquery(form, query) { Start = start, End = cursor.LastEnd };
        cursor.Fail($"{wanted} was expected here", bracket.Start);
        return Primaries.Nothing;
    }

    private static ArrayExpression Elements(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.ExpectSymbol('[');
        cursor.Enter();
        var items = new List<Expression>();
        if (!cursor.IsSymbol(']'))
        {
            do items.Add(cursor.IsSymbol('[') ? Elements(cursor) : Expressions.Read(cursor));
            while (cursor.SkipSymbol(','));
        }

        if (items.Any(item => item is ArrayExpression { IsNested: true }) && items.Any(item => item is not ArrayExpression { IsNested: true }))
        {
            cursor.Fail("the elements of an array are all values or all arrays", start);
        }

        cursor.Leave();
        cursor.ExpectSymbol(']');
        return new ArrayExpression([.. items]) { IsNested = true, Start = start, End = cursor.LastEnd };
    }
}
