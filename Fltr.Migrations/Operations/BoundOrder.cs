using System.Globalization;
using System.Text.RegularExpressions;

namespace Fltr.Migrations.Operations;

/// <summary>Where the bound of a partition stands among those of its siblings, as far as its text tells: numbers by value, other constants by their characters, DEFAULT at the end.</summary>
internal readonly partial record struct BoundOrder(string Bound) : IComparable<BoundOrder>
{
    public int CompareTo(BoundOrder other)
    {
        var (one, two) = (Rank, other.Rank);
        if (one != two) return one.CompareTo(two);

        var (mine, theirs) = (First(), other.First());
        return decimal.TryParse(mine, NumberStyles.Number, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(theirs, NumberStyles.Number, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(mine, theirs);
    }

    private int Rank => Bound == "DEFAULT" ? 2 : First() == "MINVALUE" ? 0 : 1;

    private string First()
    {
        var match = Value().Match(Bound);
        return match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
    }

    // The first constant within the brackets; of a hash partition, what stands behind remainder.
    [GeneratedRegex("""(?:remainder |\((?!modulus)\s*)(?:'((?:[^']|'')*)'|([^,)]*))""")]
    private static partial Regex Value();
}
