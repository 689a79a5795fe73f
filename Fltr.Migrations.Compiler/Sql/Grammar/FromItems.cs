using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>What rows come from (manual 7.2.1): tables, functions, queries and joins of them.</summary>
internal static class FromItems
{
    public static Seq<FromItem> ReadList(Cursor cursor) => Lists.Read(cursor, Read);

    /// <summary>One item, with all that it is joined to.</summary>
    public static FromItem Read(Cursor cursor) => Joins.ReadBehind(cursor, Single(cursor));

    /// <summary>One item, and not what it is joined to.</summary>
    public static FromItem Single(Cursor cursor)
    {
        if (cursor.IsSymbol('(')) return Bracket(cursor);
        var lateral = cursor.Skip("lateral");
        if (lateral && cursor.IsSymbol('('))
        {
            var query = Queries.InBrackets(cursor);
            return new FromQuery(query, Lateral: true) { Alias = Aliases.IfThere(cursor) };
        }

        if (cursor.Comes("xmltable", "(")) return TableFunctions.Xml(cursor, lateral);
        if (cursor.Comes("json_table", "(")) return TableFunctions.Json(cursor, lateral);
        if (cursor.Comes("rows", "from", "(")) return FromFunctions.RowsFrom(cursor, lateral);
        return lateral || FromFunctions.IsFunction(cursor) ? FromFunctions.Read(cursor, lateral) : Relation(cursor);
    }

    private static FromRelation Relation(Cursor cursor)
    {
        var relation = Names.RelationExpr(cursor);
        var item = new FromRelation(relation) { Alias = Aliases.IfThere(cursor) };
        if (!cursor.Skip("tablesample")) return item;

        var start = cursor.Current.Start;
        var method = Names.FuncName(cursor);
        var arguments = Expressions.InBrackets(cursor);
        var sample = new FunctionCall(method, [.. arguments.Select(argument => new CallArgument(argument))]) { Start = start, End = cursor.LastEnd };
        return item with { Sample = sample, Seed = cursor.Skip("repeatable") ? Seed(cursor) : null };
    }

    private static Expression Seed(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var seed = Expressions.Read(cursor);
        cursor.ExpectSymbol(')');
        return seed;
    }

    /// <summary>A query or a join in brackets. Which of them, shows only behind the brackets inside.</summary>
    private static FromItem Bracket(Cursor cursor) => Behind(cursor, Content(cursor));

    private static FromItem Behind(Cursor cursor, (Query? Query, FromItem? Join) content) =>
        content.Query is { } query ? new FromQuery(query, Lateral: false) { Alias = Aliases.IfThere(cursor) } : content.Join! with { Alias = Aliases.IfThere(cursor) };

    private static (Query? Query, FromItem? Join) Content(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        cursor.Enter();
        var content = Inside(cursor);
        cursor.Leave();
        cursor.ExpectSymbol(')');
        return content;
    }

    private static (Query? Query, FromItem? Join) Inside(Cursor cursor)
    {
        if (Queries.IsQuery(cursor)) return (Queries.Read(cursor), null);

        FromItem item;
        var start = cursor.Current.Start;
        if (cursor.IsSymbol('('))
        {
            var inner = Content(cursor);
            if (inner.Query is { } query && Queries.GoesOn(cursor)) return (Queries.ReadBehind(cursor, query), null);
            item = Joins.ReadBehind(cursor, Behind(cursor, inner));
        }
        else
        {
            item = Read(cursor);
        }

        if (item is not Join { Alias: null } && cursor.Problem is null) cursor.Fail("a query or a join was expected between these brackets", start);
        return (null, item);
    }
}
