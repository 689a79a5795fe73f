using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>JOIN in its forms.</summary>
internal static class Joins
{
    private const int LongestChain = 2000;

    /// <summary>An item with the joins behind it.</summary>
    public static FromItem ReadBehind(Cursor cursor, FromItem left)
    {
        for (var length = 0; cursor.Keyword() is "join" or "inner" or "left" or "right" or "full" or "cross" or "natural"; length++)
        {
            if (length == LongestChain) cursor.Fail($"more than {LongestChain} joins in a row");
            left = One(cursor, left);
        }

        return left;
    }

    private static Join One(Cursor cursor, FromItem left)
    {
        if (cursor.Skip("cross"))
        {
            cursor.Expect("join");
            return new Join("cross", left, FromItems.Single(cursor));
        }

        var natural = cursor.Skip("natural");
        var kind = cursor.SkipAny("inner", "left", "right", "full") ?? "inner";
        if (kind != "inner") cursor.Skip("outer");
        cursor.Expect("join");
        if (natural) return new Join(kind, left, FromItems.Single(cursor)) { Natural = true };

        // a JOIN b JOIN c ON … ON …: what is joined may be a join itself, and its condition comes first.
        cursor.Enter();
        var join = new Join(kind, left, FromItems.Read(cursor));
        cursor.Leave();
        if (cursor.Skip("on")) return join with { On = Expressions.Read(cursor) };

        if (!cursor.Skip("using")) cursor.Missing("ON or USING");
        var columns = Lists.InBrackets(cursor, c => Names.ColId(c, "a column's name"));
        return join with { Using = columns, UsingAlias = cursor.Skip("as") ? Names.ColId(cursor, "an alias") : null };
    }
}
