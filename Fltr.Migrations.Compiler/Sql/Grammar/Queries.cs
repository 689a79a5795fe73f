using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Queries (manual, SELECT): SELECT, VALUES and TABLE, set operations between them, and what may stand before and behind.</summary>
internal static class Queries
{
    private const int LongestChain = 2000;

    /// <summary>Whether a query without brackets around it begins here.</summary>
    public static bool IsQuery(Cursor cursor, int ahead = 0) =>
        cursor.Keyword(ahead) is "select" or "with" or "table" || (cursor.Is("values", ahead) && cursor.IsSymbol('(', ahead + 1));

    /// <summary>Whether what follows belongs to the query in brackets before it.</summary>
    public static bool GoesOn(Cursor cursor) =>
        cursor.IsSymbol(')') || cursor.Keyword() is "union" or "intersect" or "except" or "order" or "limit" or "offset" or "fetch" or "for";

    /// <summary>A query, in brackets or not.</summary>
    public static Query Read(Cursor cursor)
    {
        var with = CommonTables.IfThere(cursor);
        return Read(cursor, with);
    }

    /// <summary>A query behind the WITH that belongs to it.</summary>
    public static Query Read(Cursor cursor, With? with)
    {
        cursor.Enter();
        var start = with?.Start ?? cursor.Current.Start;
        var query = QueryTails.Read(cursor, Operations(cursor, Term(cursor), intersectOnly: false));
        cursor.Leave();
        if (with is null) return query with { Start = start, End = cursor.LastEnd };
        if (query.With is not null) cursor.Fail("a query has one WITH", start);
        return query with { With = with, Start = start, End = cursor.LastEnd };
    }

    /// <summary>A query whose first part, in brackets, was read already.</summary>
    public static Query ReadBehind(Cursor cursor, Query first) =>
        QueryTails.Read(cursor, Operations(cursor, first, intersectOnly: false)) with { Start = first.Start, End = cursor.LastEnd };

    /// <summary>A query in brackets, which must be there.</summary>
    public static Query InBrackets(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var query = Read(cursor);
        cursor.ExpectSymbol(')');
        return query;
    }

    private static Query Operations(Cursor cursor, Query left, bool intersectOnly)
    {
        for (var length = 0; ; length++)
        {
            var word = intersectOnly ? cursor.SkipAny("intersect") : cursor.SkipAny("union", "except", "intersect");
            if (word is null) return left;
            if (length == LongestChain) cursor.Fail($"more than {LongestChain} queries in a row");

            var all = cursor.SkipAny("all", "distinct") == "all";
            var right = Term(cursor);
            if (word != "intersect") right = Operations(cursor, right, intersectOnly: true);
            left = new Query { SetOperation = word.ToUpperInvariant(), All = all, Left = left, Right = right, Start = left.Start, End = cursor.LastEnd };
        }
    }

    private static Query Term(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (cursor.IsSymbol('(')) return InBrackets(cursor);
        if (cursor.Skip("select")) return Selects.Read(cursor, start);
        if (cursor.Skip("values")) return new Query { Values = Lists.Read(cursor, Expressions.InBrackets), Start = start, End = cursor.LastEnd };
        if (cursor.Skip("table")) return Table(cursor, start);

        cursor.Missing("a query (SELECT, VALUES, TABLE or WITH)");
        return new Query();
    }

    /// <summary>TABLE t is SELECT * FROM t.</summary>
    private static Query Table(Cursor cursor, int start)
    {
        var relation = Names.RelationExpr(cursor);
        return new Query { Targets = [new Target(new ColumnRef(["*"]), null)], From = [new FromRelation(relation)], Start = start, End = cursor.LastEnd };
    }
}
