using System.Globalization;

namespace Fltr.Migrations.Compiler.Loading;

/// <summary>
/// This process as another machine would be: numbers and dates are written differently, the clock shows another day, the working directory
/// is another one. What Up() says must not change with it.
/// </summary>
internal sealed class AnotherPlace : IDisposable
{
    private readonly string _folder = Environment.CurrentDirectory;
    private readonly string? _timeZone = Environment.GetEnvironmentVariable("TZ");
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;

    public AnotherPlace()
    {
        Environment.CurrentDirectory = Path.GetTempPath();

        // At any hour one of the two has another date than UTC has.
        Environment.SetEnvironmentVariable("TZ", DateTime.UtcNow.Hour >= 10 ? "Pacific/Kiritimati" : "Etc/GMT+12");
        TimeZoneInfo.ClearCachedData();
        CultureInfo.DefaultThreadCurrentCulture = Culture();
    }

    public void Dispose()
    {
        CultureInfo.DefaultThreadCurrentCulture = _culture;
        Environment.SetEnvironmentVariable("TZ", _timeZone);
        TimeZoneInfo.ClearCachedData();
        Environment.CurrentDirectory = _folder;
    }

    // Made by hand: without ICU there is no other culture to ask for.
    private static CultureInfo Culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.CurrencyDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.ShortDatePattern = "d'.'M'.'yyyy";
        culture.DateTimeFormat.LongTimePattern = "H'h'mm'm'ss";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }
}
