using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Intervals (manual 8.5.4): months, days and microseconds, printed in the style "postgres".</summary>
internal static partial class IntervalLiteral
{
    private const decimal Second = 1_000_000;
    private const decimal Day = 86_400 * Second;

    /// <param name="modifier">The fields that a number without a unit may be of, as PostgreSQL keeps them.</param>
    public static string Read(string text, int modifier)
    {
        var trimmed = text.Trim();
        var span = trimmed.StartsWith('P') ? Iso(trimmed, text) : Words(trimmed, text, modifier);
        return Print(Cut(span, modifier));
    }

    private static Span Words(string trimmed, string text, int modifier)
    {
        var words = trimmed;
        var isAgo = words.EndsWith(" ago", StringComparison.OrdinalIgnoreCase);
        if (isAgo) words = words[..^4];
        words = words.TrimStart('@').Trim();

        var span = default(Span);
        var at = 0;
        while (at < words.Length)
        {
            var match = Part().Match(words, at);
            if (!match.Success || match.Index != at || match.Length == 0) throw Literal.Invalid("interval", text);
            span += Of(match, words, text, modifier);
            at = match.Index + match.Length;
        }

        return at == 0 ? throw Literal.Invalid("interval", text) : isAgo ? new Span(-span.Months, -span.Days, -span.Micros) : span;
    }

    private static Span Of(Match match, string whole, string text, int modifier)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        if (match.Groups["hours"].Success)
        {
            decimal first = Number(match.Groups["hours"].Value), second = Number(match.Groups["minutes"].Value);
            if (match.Groups["seconds"].Success) return new Span(0, 0, sign * ((first * 3600 + second * 60 + Number(match.Groups["seconds"].Value)) * Second));
            // MINUTE TO SECOND: what stands first is minutes.
            return new Span(0, 0, sign * (Fields(modifier) == 0x1800 ? first * 60 + second : first * 3600 + second * 60) * Second);
        }

        if (match.Groups["years"].Success) return new Span(sign * (Number(match.Groups["years"].Value) * 12 + Number(match.Groups["months"].Value)), 0, 0);
        // 1 2:03:04: a number before a time is days.
        var isBeforeTime = TimeNext().IsMatch(whole, match.Index + match.Length);
        var unit = match.Groups["unit"].Success ? match.Groups["unit"].Value.ToLowerInvariant() : isBeforeTime ? "day" : UnitOf(modifier);
        return Unit(sign * Number(match.Groups["number"].Value), unit) ?? throw Literal.Invalid("interval", text);
    }

    private static Span Iso(string trimmed, string text)
    {
        var match = IsoForm().Match(trimmed);
        if (!match.Success) throw Literal.Invalid("interval", text);
        var span = default(Span);
        foreach (var (group, unit) in new[] { ("y", "year"), ("mon", "month"), ("w", "week"), ("d", "day"), ("h", "hour"), ("min", "minute"), ("s", "second") })
        {
            if (match.Groups[group].Success) span += Unit(Number(match.Groups[group].Value), unit)!.Value;
        }

        return span;
    }

    private static Span? Unit(decimal number, string unit) => unit switch
    {
        "us" or "usec" or "usecs" or "microsecond" or "microseconds" => new(0, 0, number),
        "ms" or "msec" or "msecs" or "millisecond" or "milliseconds" => new(0, 0, number * 1000),
        "s" or "sec" or "secs" or "second" or "seconds" => new(0, 0, number * Second),
        "m" or "min" or "mins" or "minute" or "minutes" => new(0, 0, number * 60 * Second),
        "h" or "hr" or "hrs" or "hour" or "hours" => new(0, 0, number * 3600 * Second),
        "d" or "day" or "days" => Days(number),
        "w" or "week" or "weeks" => Days(number * 7),
        "mon" or "mons" or "month" or "months" => Months(number),
        "y" or "yr" or "yrs" or "year" or "years" => new(Math.Round(number * 12, MidpointRounding.ToEven), 0, 0),
        "dec" or "decs" or "decade" or "decades" => new(Math.Round(number * 120), 0, 0),
        "c" or "cent" or "century" or "centuries" => new(Math.Round(number * 1200), 0, 0),
        "mil" or "mils" or "millennium" or "millennia" => new(Math.Round(number * 12000), 0, 0),
        _ => null,
    };

    private static Span Days(decimal number) => new(0, Math.Truncate(number), (number - Math.Truncate(number)) * Day);

    private static Span Months(decimal number) => new Span(Math.Truncate(number), 0, 0) + Days((number - Math.Truncate(number)) * 30);

    private static string UnitOf(int modifier) => Fields(modifier) switch
    {
        1 << 2 => "year",
        1 << 1 or (1 << 2) | (1 << 1) => "month",
        1 << 3 => "day",
        1 << 10 or (1 << 3) | (1 << 10) => "hour",
        1 << 11 or (1 << 10) | (1 << 11) or (1 << 3) | (1 << 10) | (1 << 11) => "minute",
        _ => "second",
    };

    private static int Fields(int modifier) => modifier < 0 ? 0x7FFF : (modifier >> 16) & 0x7FFF;

    /// <summary>AdjustIntervalForTypmod: fields that are smaller than the type's last one are dropped.</summary>
    private static Span Cut(Span span, int modifier)
    {
        if (modifier < 0) return span;
        switch (UnitOf(modifier))
        {
            case "year": return new(Math.Truncate(span.Months / 12) * 12, 0, 0);
            case "month": return new(span.Months, 0, 0);
            case "day": return new(span.Months, span.Days, 0);
            case "hour": return span with { Micros = Math.Truncate(span.Micros / (3600 * Second)) * 3600 * Second };
            case "minute": return span with { Micros = Math.Truncate(span.Micros / (60 * Second)) * 60 * Second };
        }

        var precision = modifier & 0xFFFF;
        return precision > 6 ? span : span with { Micros = Math.Round(span.Micros / Second, precision, MidpointRounding.AwayFromZero) * Second };
    }

    private static string Print(Span span)
    {
        var text = new StringBuilder();
        var isNegative = false;
        var months = (long)span.Months;
        Append(months / 12, "year");
        Append(months % 12, "mon");
        Append((long)span.Days, "day");

        var micros = (long)Math.Round(span.Micros, MidpointRounding.ToEven);
        if (text.Length > 0 && micros == 0) return text.ToString();
        if (text.Length > 0) text.Append(' ');
        if (micros < 0) text.Append('-');
        else if (isNegative) text.Append('+');

        micros = Math.Abs(micros);
        text.Append(CultureInfo.InvariantCulture, $"{micros / 3_600_000_000:00}:{micros / 60_000_000 % 60:00}:{micros / 1_000_000 % 60:00}");
        var fraction = micros % 1_000_000;
        if (fraction > 0) text.Append('.').Append(fraction.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        return text.ToString();

        void Append(long value, string unit)
        {
            if (value == 0) return;
            if (text.Length > 0) text.Append(' ');
            if (isNegative && value > 0) text.Append('+');
            text.Append(CultureInfo.InvariantCulture, $"{value} {unit}");
            if (value != 1) text.Append('s');
            isNegative = value < 0;
        }
    }

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G\s*(?<sign>[+-]?)\s*(?:(?<hours>\d+):(?<minutes>\d+)(?::(?<seconds>\d+(?:\.\d*)?))?|(?<years>\d+)-(?<months>\d+)|(?<number>\d+(?:\.\d*)?|\.\d+)\s*(?<unit>[A-Za-z]+)?)\s*,?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\G[+-]?\d+:")]
    private static partial Regex TimeNext();

    [GeneratedRegex(@"^P(?:(?<y>-?[\d.]+)Y)?(?:(?<mon>-?[\d.]+)M)?(?:(?<w>-?[\d.]+)W)?(?:(?<d>-?[\d.]+)D)?(?:T(?:(?<h>-?[\d.]+)H)?(?:(?<min>-?[\d.]+)M)?(?:(?<s>-?[\d.]+)S)?)?$")]
    private static partial Regex IsoForm();

    private readonly record struct Span(decimal Months, decimal Days, decimal Micros)
    {
        public static Span operator +(Span a, Span b) => new(a.Months + b.Months, a.Days + b.Days, a.Micros + b.Micros);
    }
}
