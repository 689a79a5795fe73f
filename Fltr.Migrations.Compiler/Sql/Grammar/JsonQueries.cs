using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>JSON_QUERY, JSON_VALUE and JSON_EXISTS, and their clauses, which the columns of JSON_TABLE have as well (manual 9.16.3, 9.16.4).</summary>
internal static class JsonQueries
{
    public static SpecialForm Read(Cursor cursor, string word)
    {
        var items = new List<Expression> { JsonFunctions.Value(cursor) };
        cursor.ExpectSymbol(',');
        items.Add(Expressions.Read(cursor));
        Passing(cursor, items);
        var form = JsonFunctions.Returning(cursor, word.ToUpperInvariant(), []);
        Wrapper(cursor);
        Quotes(cursor);
        Behaviors(cursor, items);
        return form with { Items = [.. items] };
    }

    /// <summary>PASSING value AS name, …</summary>
    public static void Passing(Cursor cursor, List<Expression> items)
    {
        if (!cursor.Skip("passing")) return;
        do
        {
            items.Add(JsonFunctions.Value(cursor));
            cursor.Expect("as");
            Names.ColLabel(cursor, "a variable's name");
        }
        while (cursor.SkipSymbol(','));
    }

    public static void Wrapper(Cursor cursor)
    {
        if (cursor.Keyword() is not ("with" or "without") || cursor.Keyword(1) is not ("wrapper" or "array" or "conditional" or "unconditional")) return;
        if (cursor.ExpectAny("with", "without") == "with") cursor.SkipAny("conditional", "unconditional");
        cursor.Skip("array");
        cursor.Expect("wrapper");
    }

    public static void Quotes(Cursor cursor)
    {
        if (cursor.SkipAny("keep", "omit") is null) return;
        cursor.Expect("quotes");
        if (cursor.Skip("on")) cursor.Expect("scalar", "string");
    }

    /// <summary>NULL ON EMPTY, DEFAULT … ON ERROR and their like.</summary>
    public static void Behaviors(Cursor cursor, List<Expression> items)
    {
        while (cursor.Keyword() is "error" or "null" or "default" or "true" or "false" or "unknown" or "empty")
        {
            if (cursor.Skip("default")) items.Add(Expressions.Read(cursor));
            else if (cursor.Skip("empty")) cursor.SkipAny("array", "object");
            else cursor.Advance();

            cursor.Expect("on");
            if (cursor.ExpectAny("empty", "error") == "error") return;
        }
    }
}
