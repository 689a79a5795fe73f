using System.Globalization;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Literals;

/// <summary>Numbers with a fraction (manual 8.1).</summary>
internal static partial class NumberLiteral
{
    /// <summary>Every digit is kept, an exponent is carried out.</summary>
    public static string Numeric(string text)
    {
        var trimmed = text.Trim();
        if (Special(trimmed) is { } special) return special;
        if (Decimal().Match(trimmed) is not { Success: true } match) throw Literal.Invalid("number", text);

        var whole = match.Groups["whole"].Value;
        var fraction = match.Groups["fraction"].Value;
        var exponent = match.Groups["exponent"] is { Success: true } written ? int.Parse(written.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (whole.Length + fraction.Length == 0 || Math.Abs(exponent) > 1000) throw Literal.Invalid("number", text);

        var digits = whole + fraction;
        var point = whole.Length + exponent;
        if (point > digits.Length) digits = digits.PadRight(point, '0');
        if (point < 0) (digits, point) = (digits.PadLeft(digits.Length - point, '0'), 0);

        var left = digits[..point].TrimStart('0');
        var right = digits[point..];
        var isZero = left.Length == 0 && right.All(c => c == '0');
        return (match.Groups["sign"].Value == "-" && !isZero ? "-" : "") + (left.Length == 0 ? "0" : left) + (right.Length == 0 ? "" : $".{right}");
    }

    /// <summary>With so many digits behind the point.</summary>
    public static string Rounded(string text, int scale)
    {
        if (scale < 0 || !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) throw new NotUnderstoodException($"{text} is not rounded to {scale} digits");
        return Math.Round(value, scale, MidpointRounding.AwayFromZero).ToString($"F{scale}", CultureInfo.InvariantCulture);
    }

    /// <summary>The shortest text that is read as the same number.</summary>
    public static string Float(string text, bool isSingle)
    {
        var trimmed = text.Trim();
        if (Special(trimmed) is { } special) return special;
        if (!Decimal().IsMatch(trimmed) || !double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) throw Literal.Invalid("number", text);
        if (!isSingle) return value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');

        var single = (float)value;
        var shortest = single.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        var magnitude = Math.Abs(single);
        // Single precision goes over to an exponent from six digits on.
        return magnitude >= 1e6f && !shortest.Contains('e') ? Exponential(single) : shortest;
    }

    /// <summary>In the locale C, an amount of money has a dollar sign (manual 8.2).</summary>
    public static string Money(string text)
    {
        var plain = text.Trim().Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)) throw Literal.Invalid("amount of money", text);
        amount = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        return (amount < 0 ? "-" : "") + "$" + Math.Abs(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);
    }

    public static string Point(string text)
    {
        var parts = text.Trim().Trim('(', ')').Split(',');
        return parts.Length == 2 ? $"({Float(parts[0], isSingle: false)},{Float(parts[1], isSingle: false)})" : throw Literal.Invalid("point", text);
    }

    private static string Exponential(float value)
    {
        var text = value.ToString("E8", CultureInfo.InvariantCulture);
        for (var digits = 0; digits < 9; digits++)
        {
            var shorter = value.ToString($"E{digits}", CultureInfo.InvariantCulture);
            if (float.Parse(shorter, CultureInfo.InvariantCulture) != value) continue;
            text = shorter;
            break;
        }

        var at = text.IndexOf('E', StringComparison.Ordinal);
        return $"{text[..at]}e{text[at + 1]}{text[(at + 2)..].TrimStart('0').PadLeft(2, '0')}";
    }

    private static string? Special(string text) => text.ToLowerInvariant() switch
    {
        "nan" => "NaN",
        "infinity" or "inf" or "+infinity" or "+inf" => "Infinity",
        "-infinity" or "-inf" => "-Infinity",
        _ => null,
    };

    [GeneratedRegex(@"^(?<sign>[+-]?)(?<whole>\d*)(\.(?<fraction>\d*))?([eE](?<exponent>[+-]?\d+))?$")]
    private static partial Regex Decimal();
}
