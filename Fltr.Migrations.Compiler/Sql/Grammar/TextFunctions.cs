using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>EXTRACT, NORMALIZE, OVERLAY, POSITION, SUBSTRING, TRIM (manual 9.4, 9.9): what stands between their brackets.</summary>
internal static class TextFunctions
{
    public static FunctionCall Extract(Cursor cursor)
    {
        var start = cursor.Current.Start;
        var isField = cursor.IsName() && cursor.Keyword() is null or "year" or "month" or "day" or "hour" or "minute" or "second";
        var field = isField ? cursor.Word() : cursor.Text();
        var constant = new Constant(ConstantKind.String, field) { Start = start, End = cursor.LastEnd };
        cursor.Expect("from");
        return Standard("extract", constant, Expressions.Read(cursor));
    }

    public static FunctionCall Normalize(Cursor cursor)
    {
        var text = Expressions.Read(cursor);
        if (!cursor.SkipSymbol(',')) return Standard("normalize", text);
        return Standard("normalize", text, new Constant(ConstantKind.String, cursor.ExpectAny("nfc", "nfd", "nfkc", "nfkd").ToUpperInvariant()));
    }

    public static FunctionCall Overlay(Cursor cursor)
    {
        if (IsPlain(cursor)) return Plain(cursor, "overlay", []);
        var first = FunctionCalls.Argument(cursor);
        if (first.Name is not null || !cursor.Skip("placing")) return Plain(cursor, "overlay", [first]);

        var placing = Expressions.Read(cursor);
        cursor.Expect("from");
        var from = Expressions.Read(cursor);
        return cursor.Skip("for") ? Standard("overlay", first.Value, placing, from, Expressions.Read(cursor)) : Standard("overlay", first.Value, placing, from);
    }

    /// <summary>The function has its arguments the other way round.</summary>
    public static FunctionCall Position(Cursor cursor)
    {
        var what = Expressions.ReadRestricted(cursor);
        cursor.Expect("in");
        return Standard("position", Expressions.ReadRestricted(cursor), what);
    }

    public static FunctionCall Substring(Cursor cursor)
    {
        if (IsPlain(cursor)) return Plain(cursor, "substring", []);
        var first = FunctionCalls.Argument(cursor);
        if (first.Name is not null) return Plain(cursor, "substring", [first]);

        if (cursor.Skip("from"))
        {
            var from = Expressions.Read(cursor);
            return cursor.Skip("for") ? Standard("substring", first.Value, from, Expressions.Read(cursor)) : Standard("substring", first.Value, from);
        }

        if (cursor.Skip("for"))
        {
            var length = Expressions.Read(cursor);
            return Standard("substring", first.Value, cursor.Skip("from") ? Expressions.Read(cursor) : new Constant(ConstantKind.Integer, "1"), length);
        }

        if (!cursor.Skip("similar")) return Plain(cursor, "substring", [first]);
        var pattern = Expressions.Read(cursor);
        cursor.Expect("escape");
        return Standard("substring", first.Value, pattern, Expressions.Read(cursor));
    }

    public static FunctionCall Trim(Cursor cursor)
    {
        var function = cursor.SkipAny("both", "leading", "trailing") switch { "leading" => "ltrim", "trailing" => "rtrim", _ => "btrim" };
        if (cursor.Skip("from")) return Standard(function, [.. Expressions.ReadList(cursor)]);
        var list = Expressions.ReadList(cursor);
        return list.Count == 1 && cursor.Skip("from") ? Standard(function, [.. Expressions.ReadList(cursor), list[0]]) : Standard(function, [.. list]);
    }

    private static bool IsPlain(Cursor cursor) => cursor.IsSymbol(')');

    private static FunctionCall Plain(Cursor cursor, string name, List<CallArgument> arguments)
    {
        while (arguments.Count > 0 && cursor.SkipSymbol(',')) arguments.Add(FunctionCalls.Argument(cursor));
        return new FunctionCall([name], [.. arguments]);
    }

    private static FunctionCall Standard(string name, params ReadOnlySpan<Expression> arguments)
    {
        var items = new CallArgument[arguments.Length];
        for (var i = 0; i < items.Length; i++) items[i] = new CallArgument(arguments[i]);
        return new FunctionCall(["pg_catalog", name], [.. items]) { SqlSyntax = true };
    }
}
