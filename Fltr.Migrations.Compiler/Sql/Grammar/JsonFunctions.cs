using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>The SQL/JSON constructors and queries of PostgreSQL 16 to 18 (manual 9.16).</summary>
internal static class JsonFunctions
{
    /// <summary>The call of this key word; null if it is none of them.</summary>
    public static Expression? Read(Cursor cursor, string word)
    {
        if (word == "json_object" && IsPlainObject(cursor)) return PlainObject(cursor);

        Func<Cursor, SpecialForm>? read = word switch
        {
            "json" => c => Constructor(c, "JSON"),
            "json_scalar" => c => new SpecialForm("JSON_SCALAR", [Expressions.Read(c)]),
            "json_serialize" => c => Returning(c, "JSON_SERIALIZE", [Value(c)]),
            "json_object" => c => Object(c, "JSON_OBJECT"),
            "json_objectagg" => c => ObjectAggregate(c),
            "json_array" => Array,
            "json_arrayagg" => ArrayAggregate,
            "json_query" or "json_exists" or "json_value" => c => JsonQueries.Read(c, word),
            _ => null,
        };
        if (read is null) return null;

        var start = cursor.Current.Start;
        cursor.Advance(2);
        var whole = read(cursor);
        cursor.ExpectSymbol(')');
        if (word.EndsWith("agg", StringComparison.Ordinal)) whole = Aggregate(cursor, whole);
        return whole with { Start = start, End = cursor.LastEnd };
    }

    /// <summary>True for WITH UNIQUE KEYS, false for WITHOUT, null for neither.</summary>
    public static bool? UniqueKeys(Cursor cursor)
    {
        if (!cursor.Is("unique", 1)) return null;
        if (cursor.SkipAny("with", "without") is not { } word) return null;
        cursor.Expect("unique");
        cursor.Skip("keys");
        return word == "with";
    }

    /// <summary>An expression with FORMAT JSON behind it.</summary>
    public static Expression Value(Cursor cursor)
    {
        var value = Expressions.Read(cursor);
        Format(cursor);
        return value;
    }

    public static void Format(Cursor cursor)
    {
        if (!cursor.Skip("format", "json")) return;
        if (!cursor.Skip("encoding")) return;
        var start = cursor.Current.Start;
        if (Names.ColId(cursor, "an encoding's name") is not ("utf8" or "utf16" or "utf32")) cursor.Fail("the encoding of JSON is UTF8, UTF16 or UTF32", start);
    }

    /// <summary>The form with RETURNING type, if it stands here.</summary>
    public static SpecialForm Returning(Cursor cursor, string form, Seq<Expression> items)
    {
        if (!cursor.Skip("returning")) return new SpecialForm(form, items);
        var type = TypeNames.Read(cursor);
        Format(cursor);
        return new SpecialForm(form, items) { Type = type };
    }

    /// <summary>The older function of this name takes plain arguments: <c>json_object('{a,b}')</c>.</summary>
    private static bool IsPlainObject(Cursor cursor)
    {
        if (cursor.IsSymbol(')', 2) || cursor.Is("returning", 2)) return false;
        var depth = 0;
        for (var i = 2; cursor.Kind(i) != TokenKind.Whitespace; i++)
        {
            if (cursor.IsSymbol('(', i) || cursor.IsSymbol('[', i)) depth++;
            else if (depth == 0 && (cursor.IsSymbol(')', i) || cursor.IsSymbol(',', i))) return true;
            else if (cursor.IsSymbol(')', i) || cursor.IsSymbol(']', i)) depth--;
            else if (depth == 0 && (cursor.IsSymbol(':', i) || cursor.Is("value", i))) return false;
        }

        return true;
    }

    private static FunctionCall PlainObject(Cursor cursor)
    {
        var start = cursor.Current.Start;
        cursor.Advance();
        return FunctionCalls.Arguments(cursor, ["pg_catalog", "json_object"]) with { Start = start, End = cursor.LastEnd };
    }

    private static SpecialForm Constructor(Cursor cursor, string form)
    {
        var value = Value(cursor);
        UniqueKeys(cursor);
        return new SpecialForm(form, [value]);
    }

    private static SpecialForm Object(Cursor cursor, string form)
    {
        var items = new List<Expression>();
        if (!cursor.IsSymbol(')') && !cursor.Is("returning"))
        {
            do NameAndValue(cursor, items);
            while (cursor.SkipSymbol(','));
            OnNull(cursor);
            UniqueKeys(cursor);
        }

        return Returning(cursor, form, [.. items]);
    }

    private static SpecialForm ObjectAggregate(Cursor cursor)
    {
        var items = new List<Expression>(2);
        NameAndValue(cursor, items);
        OnNull(cursor);
        UniqueKeys(cursor);
        return Returning(cursor, "JSON_OBJECTAGG", [.. items]);
    }

    private static void NameAndValue(Cursor cursor, List<Expression> items)
    {
        items.Add(Expressions.Read(cursor));
        if (!cursor.Skip("value")) cursor.ExpectSymbol(':');
        items.Add(Value(cursor));
    }

    private static SpecialForm Array(Cursor cursor)
    {
        if (cursor.IsSymbol(')') || cursor.Is("returning")) return Returning(cursor, "JSON_ARRAY", []);
        if (Queries.IsQuery(cursor))
        {
            var query = new Subquery(SubqueryForm.Array, Queries.Read(cursor));
            Format(cursor);
            return Returning(cursor, "JSON_ARRAY", [query]);
        }

        var items = Lists.Read(cursor, Value);
        OnNull(cursor);
        return Returning(cursor, "JSON_ARRAY", items);
    }

    private static SpecialForm ArrayAggregate(Cursor cursor)
    {
        var value = Value(cursor);
        var order = SortKeys.OrderBy(cursor);
        OnNull(cursor);
        return Returning(cursor, "JSON_ARRAYAGG", [value, .. order.Select(key => key.Key)]);
    }

    private static SpecialForm Aggregate(Cursor cursor, SpecialForm form)
    {
        var decorated = FunctionCalls.Decorated(cursor, new FunctionCall(["pg_catalog", form.Form], []));
        var items = form.Items.ToList();
        if (decorated.Filter is { } filter) items.Add(filter);
        if (decorated.Over is { } window) items.AddRange([.. window.PartitionBy, .. window.OrderBy.Select(key => key.Key)]);
        return form with { Items = [.. items] };
    }

    private static void OnNull(Cursor cursor)
    {
        if (cursor.Is("null") || cursor.Is("absent"))
        {
            cursor.Advance();
            cursor.Expect("on", "null");
        }
    }
}
