using System.Collections;
using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Authoring;

/// <summary>A .NET value as an SQL expression, the same under every culture and time zone.</summary>
internal static class SqlValue
{
    private static readonly Dictionary<Type, string> _elementTypes = new()
    {
        // PostgreSQL takes array['…'] for text[], which it does not turn into these by itself.
        [typeof(Guid)] = "uuid",
        [typeof(DateTime)] = "timestamp",
        [typeof(DateTimeOffset)] = "timestamptz",
        [typeof(DateOnly)] = "date",
        [typeof(TimeOnly)] = "time",
        [typeof(TimeSpan)] = "interval",
    };

    public static string Of(object? value) => value switch
    {
        null or DBNull => "null",
        RawSql raw => raw.Value,
        SystemMethods method => Of(method),
        string text => Text(text),
        char letter => Text(letter.ToString()),
        bool flag => flag ? "true" : "false",
        Enum name => Text(name.ToString()),
        double number when !double.IsFinite(number) => Text(number.ToString(CultureInfo.InvariantCulture)) + "::double precision",
        float number when !float.IsFinite(number) => Text(number.ToString(CultureInfo.InvariantCulture)) + "::real",
        sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or Half or float or double or decimal or System.Numerics.BigInteger
            => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Guid id => $"'{id:D}'",
        DateTime time => time.Kind == DateTimeKind.Utc ? Format(time, "yyyy-MM-ddTHH:mm:ss.FFFFFFZ") : Format(time, "yyyy-MM-ddTHH:mm:ss.FFFFFF"),
        DateTimeOffset time => Format(time, "yyyy-MM-ddTHH:mm:ss.FFFFFFzzz"),
        DateOnly date => Format(date, "yyyy-MM-dd"),
        TimeOnly time => Format(time, "HH:mm:ss.FFFFFF"),
        TimeSpan span => Interval(span),
        byte[] bytes => $"'\\x{Convert.ToHexStringLower(bytes)}'::bytea",
        IEnumerable elements => Array(elements),
        _ => throw new CatalogException($"A value of type {value.GetType().Name} cannot be written as SQL. Write it as text, or with RawSql.Insert(\"…\")."),
    };

    public static string Of(SystemMethods method) => method switch
    {
        SystemMethods.NewGuid => "gen_random_uuid()",
        SystemMethods.NewSequentialId => "uuid_generate_v1()",
        SystemMethods.CurrentDateTime => "now()",
        SystemMethods.CurrentDateTimeOffset => "current_timestamp",
        SystemMethods.CurrentUTCDateTime => "(now() at time zone 'UTC')",
        SystemMethods.CurrentUser => "current_user",
        _ => throw new CatalogException($"There is no system method {method}."),
    };

    // The blank that Literal puts before E'…' guards a word in front of it; here a blank or a parenthesis always stands there.
    private static string Text(string text) => Identifier.Literal(text).TrimStart();

    private static string Format(IFormattable value, string format) => $"'{value.ToString(format, CultureInfo.InvariantCulture)}'";

    // Hours beyond a day stay hours: a sign before days would not reach the hours behind them.
    private static string Interval(TimeSpan span)
    {
        var sign = span < TimeSpan.Zero ? "-" : "";
        var size = span.Duration();
        var hours = (long)size.TotalHours;
        return string.Create(CultureInfo.InvariantCulture, $"'{sign}{hours:00}:{size.Minutes:00}:{size:ss}{Fraction(size)}'");
    }

    private static string Fraction(TimeSpan span)
    {
        var digits = span.ToString("FFFFFF", CultureInfo.InvariantCulture);
        return digits.Length == 0 ? "" : "." + digits;
    }

    private static string Array(IEnumerable elements)
    {
        var items = elements.Cast<object?>().ToList();
        if (items.Count == 0) return "'{}'";

        var text = $"array[{string.Join(", ", items.Select(Of))}]";
        return items.FirstOrDefault(i => i is not null) is { } first && _elementTypes.TryGetValue(first.GetType(), out var type) ? $"{text}::{type}[]" : text;
    }
}
