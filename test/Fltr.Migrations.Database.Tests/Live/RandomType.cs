namespace Fltr.Migrations.Database.Tests.Live;

/// <summary>A type with what may be said of a column that has it.</summary>
/// <param name="Words">The ways to write it.</param>
/// <param name="Defaults">Expressions that it may have as a default.</param>
/// <param name="Conditions">Conditions on a column, <c>{0}</c>.</param>
/// <param name="Keys">Expressions over a column that an index may have, <c>{0}</c>.</param>
internal sealed record RandomType(string[] Words, string[] Defaults, string[] Conditions, string[] Keys)
{
    private static readonly string[] _whole = ["0", "-1", "1 + 2 * 3", "'5'", "(7)", "null"];
    private static readonly string[] _wholeConditions = ["{0} > 0", "{0} between 1 and 10", "{0} in (1, 2, 3)", "{0} % 2 = 0", "{0} <> all (array[4, 5])", "{0} is not null", "-{0} < 5", "({0} + 1) * 2 >= 8", "abs({0}) <= 100", "{0} is distinct from 3"];

    public static readonly RandomType[] All =
    [
        new(["integer", "int", "int4"], _whole, _wholeConditions, ["({0} + 1)", "abs({0})"]),
        new(["bigint", "int8"], [.. _whole, "3000000000"], [.. _wholeConditions, "{0} < 3000000000"], ["({0} % 10)"]),
        new(["smallint"], ["0", "1::smallint", "'3'"], _wholeConditions, ["({0} * 2)"]),
        new(["numeric", "numeric(10, 2)", "decimal(5)", "numeric(12,4)"], ["0", "1.50", "-2.5", "'3.25'", "round(2.567, 1)"], ["{0} >= 0", "{0} < 99.5", "{0} is null or {0} > 1", "{0} * 2 <> 7"], ["round({0})", "({0} * 2)"]),
        new(["double precision", "float8", "real", "float"], ["0", "0.5", "'1e3'", "1.5e2"], ["{0} > 0.5", "{0} is not null"], ["({0} / 2)"]),
        new(["text"], ["''", "'it''s'", "upper('x')", "current_user", "'a' || 'b'", "null", "'back\\slash'"], ["{0} <> ''", "length({0}) < 100", "{0} like 'a%'", "{0} ~ '^[a-z]+$'", "{0} in ('a', 'b')", "{0} = lower({0})", "coalesce({0}, '') <> 'x'", "{0} not like '%b'", "{0} ilike 'z_'", "{0} = any (array['p', 'q'])", "btrim({0}) <> ''"], ["lower({0})", "({0} || 'x')", "substr({0}, 1, 3)"]),
        new(["varchar(20)", "varchar", "character varying(5)"], ["'a'", "''", "'x'::text"], ["{0} <> ''", "length({0}) < 10", "{0} in ('a', 'b')", "{0}::text <> 'c'", "{0} = 'only' or {0} is null"], ["lower({0})", "upper({0})"]),
        new(["char(3)", "character(2)"], ["'a'", "' '"], ["{0} <> 'x'", "{0} in ('a', 'b')"], ["lower({0})"]),
        new(["boolean", "bool"], ["true", "false", "not true", "'t'"], ["{0}", "not {0}", "{0} is true", "{0} is not false", "{0} = true"], ["(not {0})"]),
        new(["timestamptz", "timestamp with time zone", "timestamptz(3)"], ["now()", "current_timestamp", "'2025-01-02 03:04:05+00'", "now() + interval '1 day'"], ["{0} > '2020-01-01 00:00:00+00'", "{0} is not null"], ["({0} at time zone 'UTC')"]),
        new(["timestamp", "timestamp(3)", "timestamp without time zone"], ["localtimestamp", "'2025-01-02 03:04:05'", "now()", "timezone('utc', now())", "now() at time zone 'utc'"], ["{0} > '2020-01-01'", "{0} < '2030-06-01 12:00:00'::timestamp"], ["date_trunc('day', {0})"]),
        new(["date"], ["current_date", "'2025-01-02'", "current_date + 7"], ["{0} >= '2020-01-01'", "{0} > date '2020-02-03'"], ["({0} + 1)", "extract(year from {0})"]),
        new(["interval"], ["'1 day'", "interval '2 hours'"], ["{0} > '1 hour'", "{0} is not null"], ["({0} * 2)"]),
        new(["uuid"], ["gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'"], ["{0} is not null", "{0} <> '00000000-0000-0000-0000-000000000000'"], ["({0}::text)"]),
        new(["jsonb"], ["'{{}}'", "'[]'::jsonb", "'{{\"b\": 1, \"a\": [2, null]}}'", "jsonb_build_object()"], ["jsonb_typeof({0}) = 'object'", "{0} ->> 'a' is not null", "{0} <> '{{}}'"], ["({0} ->> 'a')", "({0} -> 'a' -> 'b')"]),
        new(["text[]", "text array"], ["'{{}}'", "array['a', 'b']", "array[]::text[]", "'{{x,\"y z\"}}'"], ["cardinality({0}) < 5", "array_length({0}, 1) > 0", "'a' = any ({0})", "{0} <> '{{}}'"], ["array_length({0}, 1)", "({0}[1])"]),
        new(["bytea"], ["'\\x00ff'", "''"], ["octet_length({0}) < 100"], ["md5({0})"]),
    ];
}
