using System.Globalization;

namespace Fltr.Migrations.Accuracy;

/// <summary>How long something took, in seconds or as a part of what something else took in the same run.</summary>
/// <param name="Bar">The most that it may be.</param>
internal sealed record Speed(string Name, double Value, double Bar) : IMeasure
{
    public IReadOnlyList<string> Misses => [];

    public bool IsReached => Value <= Bar;

    public string Line() => string.Create(CultureInfo.InvariantCulture, $"{(IsReached ? "reached" : "MISSED "),-8} {Name,-72} {Value,26:F2}, to reach {Bar:F2}");
}
