using System.Globalization;
using System.Text.RegularExpressions;
using Fltr.Migrations.Catalogs;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Dates and times (manual 8.5.1), in UTC. What means another moment whenever it is read, as 'now' does, is not understood.</summary>
internal static partial class DateLiteral
{
    private static readonly string[] _dates =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "M/d/yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MMM-d", "MMM-d-yyyy", "d-MMM-yyyy",
    ];

    private static readonly string[] _times = ["H:m:s", "H:m", "HHmmss", "h:m:s tt", "h:m tt", "h:m:stt", "h:mtt"];

    public static string Date(string text) => Infinity(text) ?? Print(Parse(text).Date);

    public static string Timestamp(string text, bool hasZone)
    {
        if (Infinity(text) is { } infinity) return infinity;
        var (date, time, offset) = Parse(text);
        var moment = date + (time ?? TimeSpan.Zero);
        if (hasZone && offset is { } shift) moment -= shift;
        return $"{Print(moment.Date)} {Print(moment.TimeOfDay)}{(hasZone ? "+00" : "")}";
    }

    /// <summary>What is another moment each time (manual 8.5.1.4).</summary>
    private static readonly string[] _moments = ["now", "today", "tomorrow", "yesterday", "allballs", "infinity", "-infinity", "epoch"];

    public static string Time(string text, bool hasZone)
    {
        var match = TimeAndZone().Match(text.Trim());
        if (!match.Success) throw Literal.Invalid("time", text);
        var offset = Offset(match.Groups["zone"].Value, text) ?? TimeSpan.Zero;
        return Print(TimeOf(match, text)) + (hasZone ? Print(offset, text) : "");
    }

    private static (DateTime Date, TimeSpan? Time, TimeSpan? Offset) Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Equals("epoch", StringComparison.OrdinalIgnoreCase)) return (DateTime.UnixEpoch, null, TimeSpan.Zero);

        var match = DateAndTime().Match(trimmed);
        if (!match.Success) throw Literal.Invalid("date", text, trimmed.Any(char.IsAsciiDigit) || _moments.Contains(trimmed.ToLowerInvariant()) ? null : SqlState.InvalidDatetimeFormat);
        if (!DateTime.TryParseExact(match.Groups["date"].Value, _dates, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)) throw Literal.Invalid("date", text);
        return (date, match.Groups["time"].Success ? TimeOf(match, text) : null, Offset(match.Groups["zone"].Value, text));
    }

    private static TimeSpan TimeOf(Match match, string text)
    {
        var clock = $"{match.Groups["time"].Value} {match.Groups["half"].Value}".Trim();
        if (clock is "24:00" or "24:00:00") return TimeSpan.FromHours(24);
        if (!DateTime.TryParseExact(clock, _times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)) throw Literal.Invalid("time", text);
        var fraction = match.Groups["fraction"].Success ? decimal.Parse($"0.{match.Groups["fraction"].Value}", CultureInfo.InvariantCulture) : 0;
        return time.TimeOfDay + TimeSpan.FromMicroseconds((long)Math.Round(fraction * 1_000_000, MidpointRounding.ToEven));
    }

    private static TimeSpan? Offset(string zone, string text)
    {
        if (zone.Length == 0) return null;
        if (zone.ToLowerInvariant() is "z" or "utc" or "gmt" or "zulu") return TimeSpan.Zero;
        if (OffsetParts().Match(zone) is not { Success: true } match) throw Literal.Invalid("time zone", text);
        var hours = int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture) : 0;
        var size = new TimeSpan(hours, minutes, 0);
        return zone[0] == '-' ? -size : size;
    }

    private static string? Infinity(string text) => text.Trim().ToLowerInvariant() switch
    {
        "infinity" or "+infinity" => "infinity",
        "-infinity" => "-infinity",
        _ => null,
    };

    private static string Print(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Print(TimeSpan time)
    {
        var whole = $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}";
        var micros = time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        return micros == 0 ? whole : $"{whole}.{micros.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }

    private static string Print(TimeSpan offset, string text)
    {
        if (offset.Seconds != 0) throw Literal.Invalid("time zone", text);
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return $"{sign}{Math.Abs(offset.Hours):00}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}";
    }

    [GeneratedRegex(@"^(?<date>\d{4,}[-/.]\w+[-/.]\d+|\d{8}|\d+/\d+/\d{4}|[A-Za-z]+\s+\d+,?\s+\d{4}|\d+\s+[A-Za-z]+\s+\d{4}|\w+-\w+-\d{4})([T\s]+(?<time>\d+:\d+(:\d+)?)(\.(?<fraction>\d+))?(\s*(?<half>[AP]M))?)?\s*(?<zone>Z|UTC|GMT|zulu|[+-]\d+(:?\d+)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"^(?<time>\d+:\d+(:\d+)?)(\.(?<fraction>\d+))?(\s*(?<half>[AP]M))?\s*(?<zone>Z|UTC|GMT|zulu|[+-]\d+(:?\d+)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeAndZone();

    [GeneratedRegex(@"^[+-](?<hours>\d{1,2})(:?(?<minutes>\d{2}))?$")]
    private static partial Regex OffsetParts();
}
