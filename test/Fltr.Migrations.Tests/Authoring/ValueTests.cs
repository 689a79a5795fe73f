using System.Globalization;

namespace Fltr.Migrations.Tests.Authoring;

public class ValueTests
{
    private enum Color { Red }

    public static TheoryData<string> Names => [.. _values.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_written_as_SQL_under_any_culture(string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" }, DateTimeFormat = { TimeSeparator = ".", DateSeparator = "." } };
            Assert.Equal(
                $"create table public.t (a text not null default {expected})",
                Said.Sql(m => m.Create.Table("t").WithColumn("a").AsString().WithDefaultValue(_values[expected])));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static readonly Dictionary<string, object> _values = new()
    {
        ["true"] = true,
        ["-1"] = -1,
        ["255"] = (byte)255,
        ["1.50"] = 1.50m,
        ["0.1"] = 0.1,
        ["'NaN'::double precision"] = double.NaN,
        ["'it''s'"] = "it's",
        ["E'a\\\\b'"] = "a\\b",
        ["''''"] = '\'',
        ["'Red'"] = Color.Red,
        ["now()"] = SystemMethods.CurrentDateTime,
        ["(now() at time zone 'UTC')"] = SystemMethods.CurrentUTCDateTime,
        ["current_user"] = SystemMethods.CurrentUser,
        ["uuid_generate_v1()"] = RawSql.Insert("uuid_generate_v1()"),
        ["'00000000-0000-0000-0000-000000000001'"] = new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
        ["'2024-02-03T04:05:06'"] = new DateTime(2024, 2, 3, 4, 5, 6),
        ["'2024-02-03T04:05:06.789Z'"] = new DateTime(2024, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc),
        ["'2024-02-03T04:05:06.000007+05:30'"] = new DateTimeOffset(2024, 2, 3, 4, 5, 6, 0, 7, new TimeSpan(5, 30, 0)),
        ["'2024-02-03'"] = new DateOnly(2024, 2, 3),
        ["'04:05:06.5'"] = new TimeOnly(4, 5, 6, 500),
        ["'04:05:06'"] = new TimeSpan(4, 5, 6),
        ["'-26:00:00.25'"] = -new TimeSpan(1, 2, 0, 0, 250),
        ["'\\x00ff'::bytea"] = new byte[] { 0, 255 },
        ["array['a', 'b''c', null]"] = new[] { "a", "b'c", null },
        ["array[array[1], array[2]]"] = new[] { new[] { 1 }, [2] },
        ["array['00000000-0000-0000-0000-000000000000']::uuid[]"] = new[] { Guid.Empty },
        ["'{}'"] = Array.Empty<string>(),
    };
}
