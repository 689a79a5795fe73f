using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>SELECT from its first word to WINDOW.</summary>
internal static class Selects
{
    public static Query Read(Cursor cursor, int start)
    {
        var distinct = Distinct(cursor);
        if (distinct is null) cursor.Skip("all");
        var targets = distinct is null && HasNoTargets(cursor) ? [] : Targets(cursor);
        var into = cursor.Skip("into") ? Into(cursor) : null;
        var from = cursor.Skip("from") ? FromItems.ReadList(cursor) : [];
        var where = cursor.Skip("where") ? Expressions.Read(cursor) : null;

        var query = Groups(cursor, new Query { Distinct = distinct, Targets = targets, Into = into, From = from, Where = where });
        var having = cursor.Skip("having") ? Expressions.Read(cursor) : null;
        var windows = cursor.Skip("window") ? Lists.Read(cursor, NamedWindow) : [];
        return query with { Having = having, Windows = windows, Start = start, End = cursor.LastEnd };
    }

    public static Seq<Target> Targets(Cursor cursor) => Lists.Read(cursor, Target);

    private static Target Target(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (cursor.SkipOperator("*")) return new Target(new ColumnRef(["*"]) { Start = start, End = cursor.LastEnd }, null);

        var value = Expressions.Read(cursor);
        if (cursor.Skip("as")) return new Target(value, Names.ColLabel(cursor, "a column's name"));
        return new Target(value, Names.IsBareColLabel(cursor) ? cursor.Word() : null);
    }

    private static Seq<Expression>? Distinct(Cursor cursor)
    {
        if (!cursor.Skip("distinct")) return null;
        return cursor.Skip("on") ? Expressions.InBrackets(cursor) : [];
    }

    private static bool HasNoTargets(Cursor cursor) =>
        cursor.AtEnd || cursor.IsSymbol(')') || cursor.IsSymbol(';') ||
        cursor.Keyword() is "from" or "into" or "where" or "group" or "having" or "window" or "union" or "intersect" or "except" or "order" or "limit" or "offset" or "fetch" or "for" or "returning" or "on" or "with";

    private static IntoClause Into(Cursor cursor)
    {
        var persistence = Persistence(cursor);
        cursor.Skip("table");
        return new IntoClause(Names.QualifiedName(cursor)) { Persistence = persistence };
    }

    private static string? Persistence(Cursor cursor)
    {
        if (cursor.Skip("unlogged")) return "unlogged";
        if (cursor.Keyword() is "local" or "global" && cursor.Keyword(1) is "temp" or "temporary") cursor.Advance();
        return cursor.SkipAny("temp", "temporary") is null ? null : "temporary";
    }

    private static Query Groups(Cursor cursor, Query query)
    {
        if (!cursor.Skip("group")) return query;
        cursor.Expect("by");
        var quantity = cursor.SkipAny("all", "distinct");
        return query with { GroupBy = Lists.Read(cursor, Group), GroupDistinct = quantity == "distinct" };
    }

    private static Expression Group(Cursor cursor)
    {
        var start = cursor.Current.Start;
        if (cursor.IsSymbol('(') && cursor.IsSymbol(')', 1))
        {
            cursor.Advance(2);
            return new Grouping("EMPTY", []) { Start = start, End = cursor.LastEnd };
        }

        if (cursor.Comes("grouping", "sets"))
        {
            cursor.Advance(2);
            cursor.Enter();
            var sets = Lists.InBrackets(cursor, Group);
            cursor.Leave();
            return new Grouping("GROUPING SETS", sets) { Start = start, End = cursor.LastEnd };
        }

        if (!cursor.Comes("cube", "(") && !cursor.Comes("rollup", "(")) return Expressions.Read(cursor);
        var form = cursor.ExpectAny("cube", "rollup").ToUpperInvariant();
        return new Grouping(form, Expressions.InBrackets(cursor)) { Start = start, End = cursor.LastEnd };
    }

    private static (string Name, Window Window) NamedWindow(Cursor cursor)
    {
        var name = Names.ColId(cursor, "a window's name");
        cursor.Expect("as");
        return (name, Windows.Read(cursor));
    }
}
