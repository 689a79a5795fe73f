using Fltr.Migrations.Compiler.Sql;
using Fltr.Migrations.Compiler.Sql.Syntax;

namespace Fltr.Migrations.Tests.Sql;

public sealed class ExpressionSyntax
{
    [Theory]
    [InlineData("a or b and not c = d", "(or a (and b (not (= c d))))")]
    [InlineData("a and b and (c and d)", "(and a b (and c d))")]
    [InlineData("a + b * c ^ d || e", "(|| (+ a (* b (^ c d))) e)")]
    [InlineData("a - b - c", "(- (- a b) c)")]
    [InlineData("- a ^ b", "(^ (- a) b)")]
    [InlineData("- 1 + - 2.5", "(+ -1 -2.5)")]
    [InlineData("@ a + b", "(@ (+ a b))")]
    [InlineData("a < b is null", "(isnull (< a b))")]
    [InlineData("a is null is not null", "(notnull (isnull a))")]
    [InlineData("a isnull or b notnull", "(or (isnull a) (notnull b))")]
    [InlineData("a is distinct from b and c is not distinct from d", "(and (distinct = a b) (notdistinct = c d))")]
    [InlineData("a is not true, b is unknown, c is not document", "(is NOT TRUE a), (is UNKNOWN b), (is NOT DOCUMENT c)")]
    [InlineData("a between b and c and d", "(and (between BETWEEN a [b, c]) d)")]
    [InlineData("a not between symmetric b + 1 and c", "(between NOT BETWEEN SYMMETRIC a [(+ b 1), c])")]
    [InlineData("a like b || c escape d", "(like ~~ a pg_catalog.like_escape((|| b c), d))")]
    [InlineData("a not ilike b, c similar to d", "(ilike !~~* a b), (similar ~ c pg_catalog.similar_to_escape(d))")]
    [InlineData("a in (1, 2), b not in (select c)", "(in = a [1, 2]), (not (any in b {select c}))")]
    [InlineData("a = any (b), c <> all (select d), e like any (f)", "(any = a b), (all <> c {select d}), (any ~~ e f)")]
    [InlineData("a at time zone 'UTC' collate \"C\"", "pg_catalog.timezone((collate 'UTC' C), a)")]
    [InlineData("a operator(s.+) b * c, operator(-) a", "(s.+ a (* b c)), (- a)")]
    [InlineData("-a::int, (-1)::int", "(- (cast a pg_catalog.int4)), (cast -1 pg_catalog.int4)")]
    public void Operators_bind_as_in_PostgreSQL(string sql, string tree) => Assert.Equal(tree, Expressions(sql));

    [Theory]
    [InlineData("((select 1)) + (((2)))", "(+ (scalar {select 1}) 2)")]
    [InlineData("((select 1) union select 2)", "(scalar {union {select 1} {select 2}})")]
    [InlineData("(a, b) = (select 1, 2), row(), ((1, 2))", "(= <a, b> (scalar {select 1, 2})), row<>, <1, 2>")]
    [InlineData("(a, b) overlaps row(c, d)", "pg_catalog.overlaps(a, b, c, d)")]
    [InlineData("a.b[1].c[2:], (f(x)).y, $1[:]", "(select a.b[1].c[2:-]), (select f(x).y), (select $1[-:-])")]
    [InlineData("array[[1, 2], [3]], array(select 1), exists (values (1))", "array[array[1, 2], array[3]], (array {select 1}), (exists {values <1>})")]
    [InlineData("case a when 1 then b end, case when c then d else e end", "(case a when 1 then b else -), (case - when c then d else e)")]
    [InlineData("time, date, x.left, left('a', 1), current_schema(), current_schema", "time, date, x.left, left('a', 1), current_schema(), CURRENT_SCHEMA")]
    public void Operands_are_told_apart_where_they_begin_alike(string sql, string tree) => Assert.Equal(tree, Expressions(sql));

    [Theory]
    [InlineData("date '2020-01-01', s.t(3) 'x', n'a', U&'d!0061' uescape '!'", "(cast '2020-01-01' date), (cast 'x' s.t(3)), (cast 'a' pg_catalog.bpchar), 'da'")]
    [InlineData("interval '1' day to second(3), interval(2) '1'", "(cast '1' pg_catalog.interval(7176, 3)), (cast '1' pg_catalog.interval(32767, 2))")]
    [InlineData("timestamp(3) with time zone 'x', bit '1', char(2) 'ab'", "(cast 'x' pg_catalog.timestamptz(3)), (cast '1' pg_catalog.bit), (cast 'ab' pg_catalog.bpchar(2))")]
    [InlineData("a::float(24)[][3], a::char, a::varchar(5), cast(a as bit varying array)", "(cast a pg_catalog.float4[][3]), (cast a pg_catalog.bpchar(1)), (cast a pg_catalog.varchar(5)), (cast a pg_catalog.varbit[])")]
    [InlineData("0x1F, 1_000, 3000000000, .5, b'01', x'F'", "31, 1000, 3000000000, .5, b01, xF")]
    public void Literals_and_types(string sql, string tree) => Assert.Equal(tree, Expressions(sql));

    [Theory]
    [InlineData("f(distinct a, b order by c desc nulls last) filter (where d) over w", "f(distinct a, b order c desc last) filter d over w")]
    [InlineData("f(a => 1, b := 2, variadic c), count(*)", "f(a => 1, b => 2, variadic c), count(*)")]
    [InlineData("f(a) within group (order by b)", "f(a within order b)")]
    [InlineData("f() over (w partition by a order by b rows between 1 preceding and current row exclude ties)", "f() over (w partition a order b rows 1 preceding to current row exclude ties)")]
    [InlineData("extract(day from a), position('b' in a), trim(leading from a), substring(a for 2)", "pg_catalog.extract('day', a), pg_catalog.position(a, 'b'), pg_catalog.ltrim(a), pg_catalog.substring(a, 1, 2)")]
    [InlineData("overlay(a placing b from 1), normalize(a, nfc), treat(a as s.t), collation for (a)", "pg_catalog.overlay(a, b, 1), pg_catalog.normalize(a, 'NFC'), pg_catalog.t(a), pg_catalog.pg_collation_for(a)")]
    [InlineData("nullif(a, b), coalesce(a), greatest(a, b), current_timestamp(3), user", "(nullif = a b), coalesce(a), greatest(a, b), CURRENT_TIMESTAMP(3), USER")]
    [InlineData("json_object('a': 1 returning jsonb), json_object('{a,b}'), json_array(select 1)", "JSON_OBJECT('a', 1) jsonb, pg_catalog.json_object('{a,b}'), JSON_ARRAY((array {select 1}))")]
    [InlineData("json_value(a, '$' passing b as c default 1 on empty), a is json object with unique keys", "JSON_VALUE(a, '$', b, 1), (is JSON OBJECT WITH UNIQUE KEYS a)")]
    [InlineData("xmlelement(name x, xmlattributes(a as b), c), xmlserialize(content a as text)", "XMLELEMENT(a, c), XMLSERIALIZE(a) text")]
    public void Calls(string sql, string tree) => Assert.Equal(tree, Expressions(sql));

    [Theory]
    [InlineData("a = b = c", 6, "= cannot follow an expression with an operator of its kind: put one of them in brackets")]
    [InlineData("a between 1 and 2 between 3 and 4", 18, "BETWEEN cannot follow an expression with an operator of its kind: put one of them in brackets")]
    [InlineData("a +", 3, "an expression was expected here, not the end")]
    [InlineData("a + from", 4, "an expression was expected here, not the key word FROM")]
    [InlineData("f(a, )", 5, "an expression was expected here, not )")]
    [InlineData("a::3", 3, "a type's name was expected here, not 3")]
    [InlineData("(select 1", 9, "')' was expected here, not the end")]
    [InlineData("a = any (1, 2)", 8, "one array or one query was expected between the brackets of ANY")]
    [InlineData("interval '1' month to day", 25, "an interval has no fields from MONTH to DAY")]
    [InlineData("case a end", 7, "WHEN was expected here, not end")]
    public void Errors_say_where_and_what_was_expected(string sql, int at, string message)
    {
        var (_, problem) = Parser.Parse(Splitter.Split($"select {sql}").Single());
        Assert.Equal((message, at), (problem?.Message, problem?.At - "select ".Length));
    }

    [Fact]
    public void Too_many_brackets_are_an_error_and_no_overflow()
    {
        var (_, problem) = Parser.Parse(Splitter.Split($"select {new string('(', 1_000_000)}").Single());
        Assert.Equal("this is nested more than 500 levels deep", problem?.Message);
    }

    private static string Expressions(string sql)
    {
        var (syntax, problem) = Parser.Parse(Splitter.Split($"select {sql}").Single());
        Assert.Null(problem);
        return string.Join(", ", Assert.IsType<Query>(syntax).Targets.Select(target => Rendered.Expression(target.Value)));
    }
}
