using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>ORDER BY (manual 7.5).</summary>
internal static class SortKeys
{
    /// <summary>The keys behind ORDER BY, or none where it does not stand.</summary>
    public static Seq<SortKey> OrderBy(Cursor cursor)
    {
        if (!cursor.Skip("order")) return [];
        cursor.Expect("by");
        return Lists.Read(cursor, Key);
    }

    /// <summary>True for DESC, false for ASC, null for neither.</summary>
    public static bool? Descending(Cursor cursor) => cursor.SkipAny("asc", "desc") is { } word ? word == "desc" : null;

    /// <summary>True for NULLS FIRST, false for NULLS LAST, null for neither.</summary>
    public static bool? NullsFirst(Cursor cursor)
    {
        if (cursor.Skip("nulls", "first")) return true;
        return cursor.Skip("nulls", "last") ? false : null;
    }

    private static SortKey Key(Cursor cursor)
    {
        var key = new SortKey(Expressions.Read(cursor));
        if (cursor.Skip("using")) key = key with { Using = string.Join('.', QualAllOperator(cursor)) };
        else key = key with { Descending = Descending(cursor) };
        return key with { NullsFirst = NullsFirst(cursor) };
    }

    private static Seq<string> QualAllOperator(Cursor cursor)
    {
        var (schema, symbol) = Operators.Name(cursor);
        return schema is null ? [symbol] : [schema, symbol];
    }
}
