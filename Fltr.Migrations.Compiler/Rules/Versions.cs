using System.Globalization;

namespace Fltr.Migrations.Compiler.Rules;

/// <summary>Versions to offer in messages.</summary>
internal static class Versions
{
    private const string Form = "yyyyMMddHHmm";

    /// <summary>The version a minute later. The compiler knows no clock: what it offers depends on the migrations alone.</summary>
    public static long After(long version) =>
        DateTime.TryParseExact(version.ToString(CultureInfo.InvariantCulture), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? long.Parse(time.AddMinutes(1).ToString(Form, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : version + 1;
}
