namespace Fltr.Migrations.Plans;

/// <summary>
/// A length of time as people write it: numbers with a unit, largest unit first. <c>48h</c>, <c>30m</c>, <c>14d</c>, <c>1d12h</c>.
/// One grammar for attributes, SQL headers, the command line and messages.
/// </summary>
public static class Wait
{
    private const string Units = "dhms";

    // 9,999 days: nobody waits longer on purpose, and the sum of what may be written fits.
    private const int MostDigits = 4;

    /// <summary>Reads a wait.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="seconds">How long it is.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string text, out long seconds)
    {
        seconds = 0;
        var lastUnit = -1;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at == start || at - start > MostDigits || at == text.Length) return false;

            var unit = Units.IndexOf(text[at]);
            if (unit <= lastUnit) return false;

            seconds += int.Parse(text.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture) * SecondsOf(unit);
            lastUnit = unit;
            at++;
        }

        return lastUnit >= 0;
    }

    private static long SecondsOf(int unit) => unit switch { 0 => 86_400, 1 => 3_600, 2 => 60, _ => 1 };
}
