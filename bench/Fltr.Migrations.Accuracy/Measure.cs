using System.Globalization;

namespace Fltr.Migrations.Accuracy;

/// <summary>How much of something is right.</summary>
/// <param name="Bar">The part, from 0 to 1, that has to be right.</param>
internal sealed record Measure(string Name, int Right, int All, double Bar, IReadOnlyList<string> Misses) : IMeasure
{
    /// <summary>What is there and should not be.</summary>
    public int Extra { get; init; }

    public double Part => All == 0 ? 1 : (double)Right / All;

    public bool IsReached => Part >= Bar && Extra == 0;

    public string Line() => string.Create(CultureInfo.InvariantCulture,
        $"{(IsReached ? "reached" : "MISSED "),-8} {Name,-72} {Right,6} of {All,6} {Part,9:P2}, to reach {Bar:P1}{(Extra > 0 ? $", {Extra} too many" : "")}");
}
