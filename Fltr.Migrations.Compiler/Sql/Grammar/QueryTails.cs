using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Compiler.Sql.Grammar;

/// <summary>What stands behind a whole query: ORDER BY, LIMIT, OFFSET, FETCH, FOR UPDATE.</summary>
internal static class QueryTails
{
    public static Query Read(Cursor cursor, Query query)
    {
        if (cursor.Is("order"))
        {
            if (query.OrderBy.Count > 0) cursor.Fail("a query has one ORDER BY");
            query = query with { OrderBy = SortKeys.OrderBy(cursor) };
        }

        while (true)
        {
            var next = cursor.Keyword() switch
            {
                "limit" => Limit(cursor, query),
                "fetch" => Fetch(cursor, query),
                "offset" => Offset(cursor, query),
                "for" => Locking(cursor, query),
                _ => null,
            };
            if (next is null) break;
            query = next;
        }

        if (query.WithTies && query.OrderBy.Count == 0) cursor.Fail("WITH TIES needs an ORDER BY");
        if (query.WithTies && query.Locking.Any(locking => locking.Wait == "skip locked")) cursor.Fail("WITH TIES does not go with SKIP LOCKED");
        return query with { End = cursor.LastEnd };
    }

    private static Query Limit(Cursor cursor, Query query)
    {
        if (query.Limit is not null) cursor.Fail("a query has one LIMIT");
        cursor.Expect("limit");
        if (cursor.Skip("all")) return query with { Limit = new Constant(ConstantKind.Null, "") };
        query = query with { Limit = Expressions.Read(cursor) };
        if (cursor.IsSymbol(',')) cursor.Fail("LIMIT has one number; how many rows to leave out is said by OFFSET");
        return query;
    }

    private static Query Fetch(Cursor cursor, Query query)
    {
        if (query.Limit is not null) cursor.Fail("a query has one LIMIT");
        cursor.Expect("fetch");
        cursor.ExpectAny("first", "next");
        var count = cursor.Keyword() is "row" or "rows" ? new Constant(ConstantKind.Integer, "1") : Count(cursor);
        cursor.ExpectAny("row", "rows");
        if (cursor.Skip("with", "ties")) return query with { Limit = count, WithTies = true };
        cursor.Expect("only");
        return query with { Limit = count };
    }

    private static Query Offset(Cursor cursor, Query query)
    {
        if (query.Offset is not null) cursor.Fail("a query has one OFFSET");
        cursor.Expect("offset");
        var offset = Expressions.Read(cursor);
        cursor.SkipAny("row", "rows");
        return query with { Offset = offset };
    }

    private static Expression Count(Cursor cursor) =>
        cursor.IsOperator("-") || cursor.IsOperator("+") ? Operators.Prefix(cursor, restricted: true) : Primaries.Read(cursor);

    private static Query Locking(Cursor cursor, Query query)
    {
        cursor.Expect("for");
        if (cursor.Skip("read", "only")) return query;

        var strength = cursor.ExpectAny("update", "no", "share", "key");
        if (strength == "no")
        {
            cursor.Expect("key", "update");
            strength = "no key update";
        }
        else if (strength == "key")
        {
            cursor.Expect("share");
            strength = "key share";
        }

        var of = cursor.Skip("of") ? Names.QualifiedNames(cursor) : [];
        var wait = cursor.Skip("nowait") ? "nowait" : cursor.Skip("skip", "locked") ? "skip locked" : null;
        return query with { Locking = query.Locking.With(new LockingClause(strength, of, wait)) };
    }
}
