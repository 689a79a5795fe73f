using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>What stands between two brackets in an expression: a query, or one expression or more. Which of them, shows only behind the brackets inside: <c>((select 1) + 2)</c>.</summary>
internal readonly record struct Bracketed(Query? Query, Seq<Expression> Items, int Start)
{
    /// <summary>From the opening bracket, which must be there, to behind its partner.</summary>
    public static Bracketed Read(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.ExpectSymbol('(');
        cursor.Enter();
        var content = Content(cursor);
        cursor.Leave();
        cursor.ExpectSymbol(')');
        return content with { Start = start };
    }

    /// <summary>As one expression: a query for its one value, an expression, or a row.</summary>
    public Expression AsExpression(Cursor cursor)
    {
        if (Query is not null) return Selections.Read(cursor, new Subquery(SubqueryForm.Scalar, Query) { Start = Start, End = cursor.LastEnd });
        return Items.Count == 1
            ? Selections.Read(cursor, Items[0] with { Bracket = Start })
            : new RowExpression(Items, IsExplicit: false) { Start = Start, End = cursor.LastEnd };
    }

    private static Bracketed Content(Cursor cursor)
    {
        if (Queries.IsQuery(cursor)) return new(Queries.Read(cursor), [], 0);
        if (!cursor.IsSymbol('(')) return new(null, Expressions.ReadList(cursor), 0);

        var inner = Read(cursor);
        if (inner.Query is { } query && Queries.GoesOn(cursor)) return new(Queries.ReadBehind(cursor, query), [], 0);

        var items = new List<Expression> { Expressions.ReadBehind(cursor, Primaries.Overlapping(cursor, inner.AsExpression(cursor))) };
        while (cursor.SkipSymbol(',')) items.Add(Expressions.Read(cursor));
        return new(null, [.. items], 0);
    }
}
