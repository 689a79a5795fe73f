using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>Cursors: DECLARE, FETCH, MOVE and CLOSE.</summary>
internal static class Portals
{
    public static DeclareCursorStmt Declare(Cursor cursor)
    {
        cursor.Expect("declare");
        var name = Names.ColId(cursor, "a cursor's name");
        var options = new List<string>();
        while (!cursor.Is("cursor") && !cursor.AtEnd)
        {
            var no = cursor.Skip("no");
            options.Add(no ? $"no {cursor.ExpectAny("scroll")}" : cursor.ExpectAny("scroll", "binary", "asensitive", "insensitive"));
        }

        cursor.Expect("cursor");
        if (cursor.Skip("with", "hold")) options.Add("hold");
        else cursor.Skip("without", "hold");
        cursor.Expect("for");
        return new DeclareCursorStmt(name, Queries.Read(cursor)) { Options = [.. options] };
    }

    public static FetchStmt Fetch(Cursor cursor)
    {
        var isMove = cursor.ExpectAny("fetch", "move") == "move";
        var (direction, count) = IsDirection(cursor) ? Direction(cursor) : ("forward", 1);
        cursor.SkipAny("from", "in");
        return new FetchStmt(Names.ColId(cursor, "a cursor's name"), direction, count, isMove);
    }

    public static ClosePortalStmt Close(Cursor cursor)
    {
        cursor.Expect("close");
        return new ClosePortalStmt(cursor.Skip("all") ? null : Names.ColId(cursor, "a cursor's name"));
    }

    /// <summary>The words of a direction are names of cursors, too: with nothing behind it, a word is the cursor.</summary>
    private static bool IsDirection(Cursor cursor)
    {
        if (!cursor.IsName()) return true;
        return cursor.Keyword() is "next" or "prior" or "first" or "last" or "absolute" or "relative" or "all" or "forward" or "backward" && cursor.Kind(1) != TokenKind.Whitespace;
    }

    private static (string Direction, int? Count) Direction(Cursor cursor)
    {
        switch (cursor.SkipAny("next", "prior", "first", "last", "absolute", "relative", "all", "forward", "backward"))
        {
            case "next":
                return ("forward", 1);
            case "prior":
                return ("backward", 1);
            case "first":
                return ("absolute", 1);
            case "last":
                return ("absolute", -1);
            case "absolute":
                return ("absolute", cursor.SignedInteger());
            case "relative":
                return ("relative", cursor.SignedInteger());
            case "all":
                return ("forward", null);
            case "forward":
                return ("forward", Count(cursor));
            case "backward":
                return ("backward", Count(cursor));
            default:
                return ("forward", cursor.SignedInteger());
        }
    }

    private static int? Count(Cursor cursor)
    {
        if (cursor.Skip("all")) return null;
        return cursor.Kind() is TokenKind.Integer or TokenKind.Operator ? cursor.SignedInteger() : 1;
    }
}
