using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Tests.Sql.Analysis;

/// <summary>Conditions and defaults as PostgreSQL 15 prints them. A database test has hundreds more, and asks a server.</summary>
public sealed class ExpressionTexts
{
    private static readonly Catalog _catalog = Settled.By(
        "create type mood as enum ('sad', 'ok')",
        "create extension citext",
        "create function positive(n int, strictly boolean default false) returns boolean immutable language sql as 'select true'",
        "create table t (a int, b bigint, c numeric, d text, e varchar(20), f timestamptz, h jsonb, j text[], m mood, n boolean, x citext)");

    [Theory]
    [InlineData("a > 0 and b > 0 and (c > 0 or d is null)", "((a > 0) AND (b > 0) AND ((c > (0)::numeric) OR (d IS NULL)))")]
    [InlineData("e in ('a', 'b')", "((e)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))")]
    [InlineData("d not in ('a', 'b')", "(d <> ALL (ARRAY['a'::text, 'b'::text]))")]
    [InlineData("a in (1, b)", "((a = 1) OR (a = b))")]
    [InlineData("m in ('sad')", "(m = 'sad'::public.mood)")]
    [InlineData("a between 1 and 5", "((a >= 1) AND (a <= 5))")]
    [InlineData("d like 'a%'", "(d ~~ 'a%'::text)")]
    [InlineData("x = 'a'", "(x OPERATOR(public.=) 'a'::public.citext)")]
    [InlineData("positive(a, strictly => n)", "public.positive(a, strictly => n)")]
    [InlineData("a is distinct from null", "(a IS NOT NULL)")]
    [InlineData("extract(year from f) > 2000", "(EXTRACT(year FROM f) > (2000)::numeric)")]
    [InlineData("f at time zone 'utc' > '2020-01-01'", "((f AT TIME ZONE 'utc'::text) > '2020-01-01 00:00:00'::timestamp without time zone)")]
    [InlineData("trim(d) <> ''", "(TRIM(BOTH FROM d) <> ''::text)")]
    [InlineData("coalesce(c, 5) > 1", "(COALESCE(c, (5)::numeric) > (1)::numeric)")]
    [InlineData("case when n then a end = 1", "(\nCASE\n    WHEN n THEN a\n    ELSE NULL::integer\nEND = 1)")]
    [InlineData("(h -> 'a' ->> 'b')::int > 3", "((((h -> 'a'::text) ->> 'b'::text))::integer > 3)")]
    [InlineData("j[1] = 'x'", "(j[1] = 'x'::text)")]
    [InlineData("d::varchar(3) = 'x'", "(((d)::character varying(3))::text = 'x'::text)")]
    [InlineData("not n", "(NOT n)")]
    public void A_check_is_printed(string written, string printed) =>
        Assert.Equal(printed, Settled.Then(_catalog, $"alter table t add constraint c check ({written})").Check("t", "c"));

    [Theory]
    [InlineData("int", "-1", "'-1'::integer")]
    [InlineData("bigint", "0", "0")]
    [InlineData("bigint", "5000000000", "'5000000000'::bigint")]
    [InlineData("numeric(10,2)", "1e3", "'1000'::numeric")]
    [InlineData("varchar(20)", "'it''s'", "'it''s'::character varying")]
    [InlineData("text", "null", null)]
    [InlineData("varchar(20)", "null", "NULL::character varying")]
    [InlineData("boolean", "'yes'", "true")]
    [InlineData("jsonb", "'{\"bb\":1,\"a\":[1.50,null]}'", "'{\"a\": [1.50, null], \"bb\": 1}'::jsonb")]
    [InlineData("text[]", "'{a,\"b c\",null}'", "'{a,\"b c\",NULL}'::text[]")]
    [InlineData("mood[]", "array['sad']::mood[]", "ARRAY['sad'::public.mood]")]
    [InlineData("interval", "'90 minutes'", "'01:30:00'::interval")]
    [InlineData("interval", "'1 year -2 days 3:04'", "'1 year -2 days +03:04:00'::interval")]
    [InlineData("timestamptz", "'2020-01-01 10:00+02'", "'2020-01-01 08:00:00+00'::timestamp with time zone")]
    [InlineData("date", "current_date", "CURRENT_DATE")]
    [InlineData("bytea", "'abc'", "'\\x616263'::bytea")]
    [InlineData("int4range", "'(1,5]'", "'[2,6)'::int4range")]
    public void A_default_is_printed(string type, string written, string? printed) =>
        Assert.Equal(printed, Settled.Then(_catalog, $"alter table t add column z {type} default {written}").Table("t")["z"].Default);
}
