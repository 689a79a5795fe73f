using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>A window's definition in brackets (manual 4.2.8).</summary>
internal static class Windows
{
    public static Window Read(Cursor cursor)
    {
        cursor.ExpectSymbol('(');
        var based = cursor.Keyword() is not ("partition" or "range" or "rows" or "groups") && Names.IsColId(cursor) ? Names.ColId(cursor) : null;
        Seq<Expression> partition = [];
        if (cursor.Skip("partition"))
        {
            cursor.Expect("by");
            partition = Expressions.ReadList(cursor);
        }

        var order = SortKeys.OrderBy(cursor);
        var frame = cursor.SkipAny("range", "rows", "groups") is { } mode ? Frame(cursor, mode) : null;
        cursor.ExpectSymbol(')');
        return new Window(based, partition, order, frame);
    }

    private static WindowFrame Frame(Cursor cursor, string mode)
    {
        FrameBound from;
        FrameBound? to = null;
        if (cursor.Skip("between"))
        {
            from = Bound(cursor);
            cursor.Expect("and");
            to = Bound(cursor);
        }
        else
        {
            from = Bound(cursor);
        }

        if (EndsBeforeItBegins(from.Kind, to?.Kind ?? "current row")) cursor.Fail("a window's frame does not end before it begins");

        return new WindowFrame(mode, from, to, cursor.Skip("exclude") ? Exclusion(cursor) : null);
    }

    private static bool EndsBeforeItBegins(string from, string to) => (from, to) switch
    {
        ("unbounded following", _) or (_, "unbounded preceding") => true,
        ("current row", "preceding") => true,
        ("following", "preceding" or "current row") => true,
        _ => false,
    };

    private static FrameBound Bound(Cursor cursor)
    {
        if (cursor.Keyword(1) is "preceding" or "following" && cursor.Skip("unbounded")) return new FrameBound($"unbounded {cursor.ExpectAny("preceding", "following")}", null);
        if (cursor.Skip("current", "row")) return new FrameBound("current row", null);

        var offset = Expressions.Read(cursor);
        return new FrameBound(cursor.ExpectAny("preceding", "following"), offset);
    }

    private static string Exclusion(Cursor cursor)
    {
        var what = cursor.ExpectAny("current", "group", "ties", "no");
        if (what == "current") cursor.Expect("row");
        if (what == "no") cursor.Expect("others");
        return what switch { "current" => "current row", "no" => "no others", _ => what };
    }
}
