using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>XMLTABLE (manual 9.15.3) and JSON_TABLE (manual 9.16.4).</summary>
internal static class TableFunctions
{
    public static FromSpecial Xml(Cursor cursor, bool lateral)
    {
        var items = new List<Expression>();
        cursor.Advance(2);
        if (cursor.Skip("xmlnamespaces"))
        {
            items.AddRange(Lists.InBrackets(cursor, XmlNamespace));
            cursor.ExpectSymbol(',');
        }

        items.Add(Primaries.Read(cursor));
        items.Add(XmlFunctions.Passing(cursor));
        cursor.Expect("columns");
        do XmlColumn(cursor, items);
        while (cursor.SkipSymbol(','));
        cursor.ExpectSymbol(')');
        return new FromSpecial("XMLTABLE", [.. items], lateral) { Alias = Aliases.IfThere(cursor) };
    }

    public static FromSpecial Json(Cursor cursor, bool lateral)
    {
        cursor.Advance(2);
        var items = new List<Expression> { JsonFunctions.Value(cursor) };
        cursor.ExpectSymbol(',');
        items.Add(Expressions.Read(cursor));
        if (cursor.Skip("as")) Names.ColId(cursor, "a path's name");
        JsonQueries.Passing(cursor, items);
        JsonColumns(cursor, items);
        JsonQueries.Behaviors(cursor, items);
        cursor.ExpectSymbol(')');
        return new FromSpecial("JSON_TABLE", [.. items], lateral) { Alias = Aliases.IfThere(cursor) };
    }

    private static Expression XmlNamespace(Cursor cursor)
    {
        if (cursor.Skip("default")) return Expressions.ReadRestricted(cursor);
        var uri = Expressions.ReadRestricted(cursor);
        cursor.Expect("as");
        Names.ColLabel(cursor, "a namespace's name");
        return uri;
    }

    private static void XmlColumn(Cursor cursor, List<Expression> items)
    {
        Names.ColId(cursor, "a column's name");
        if (cursor.Skip("for", "ordinality")) return;
        TypeNames.Read(cursor);
        while (!cursor.AtEnd && !cursor.IsSymbol(',') && !cursor.IsSymbol(')'))
        {
            if (cursor.Skip("not", "null") || cursor.Skip("null")) continue;
            cursor.ExpectAny("default", "path");
            items.Add(Expressions.ReadRestricted(cursor));
        }
    }

    private static void JsonColumns(Cursor cursor, List<Expression> items)
    {
        cursor.Expect("columns");
        cursor.ExpectSymbol('(');
        cursor.Enter();
        do JsonColumn(cursor, items);
        while (cursor.SkipSymbol(','));
        cursor.Leave();
        cursor.ExpectSymbol(')');
    }

    private static void JsonColumn(Cursor cursor, List<Expression> items)
    {
        if (cursor.Is("nested") && (cursor.IsText(1) || cursor.Is("path", 1)))
        {
            cursor.Advance();
            cursor.Skip("path");
            cursor.Text();
            if (cursor.Skip("as")) Names.ColId(cursor, "a path's name");
            JsonColumns(cursor, items);
            return;
        }

        Names.ColId(cursor, "a column's name");
        if (cursor.Skip("for", "ordinality")) return;
        TypeNames.Read(cursor);
        JsonFunctions.Format(cursor);
        cursor.Skip("exists");
        if (cursor.Skip("path")) cursor.Text();
        JsonQueries.Wrapper(cursor);
        JsonQueries.Quotes(cursor);
        JsonQueries.Behaviors(cursor, items);
    }
}
