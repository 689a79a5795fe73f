using System.Globalization;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Compiler.Sql.Grammar;
using Fltr.Migrations.Compiler.Sql.Syntax;
using Fltr.Migrations.Operations;

namespace Fltr.Migrations.Compiler.Sql.Analysis.Settling;

/// <summary>Whether a partition fits between its siblings (check_new_partition_bound of src/backend/partitioning/partbounds.c). The bounds are canonical.</summary>
internal static class BoundFit
{
    /// <summary>Whether the kind of a bound is that of the table's partitions.</summary>
    /// <exception cref="CatalogException">It is not.</exception>
    public static void Kind(PartitionSpec key, PartitionBound bound)
    {
        var strategy = key.Strategy.ToLowerInvariant();
        Refuse(bound.IsDefault && strategy == "hash", "A table that is partitioned by hash has no default partition.", SqlState.InvalidTableDefinition);
        if (bound.IsDefault) return;

        var isFit = strategy switch { "hash" => bound.Modulus is not null, "list" => bound.In is not null, _ => bound.From is not null };
        Refuse(!isFit, $"The table is partitioned by {strategy}: its partitions have bounds of that kind.", SqlState.InvalidTableDefinition);
        Refuse(bound.Modulus <= 0, "The modulus of a hash partition is more than nothing.", SqlState.InvalidTableDefinition);
        Refuse(bound.Modulus is not null && bound.Remainder >= bound.Modulus, "The remainder of a hash partition is less than its modulus.", SqlState.InvalidTableDefinition);
        Refuse(bound.From is not null && (bound.From.Count != key.Keys.Count || bound.To!.Count != key.Keys.Count), "A bound has one value for each column of the key.", SqlState.InvalidTableDefinition);
    }

    /// <exception cref="CatalogException">It overlaps one of them, or holds nothing.</exception>
    public static void Need(string text, string partition, IEnumerable<(string Partition, string Bound)> siblings)
    {
        var bound = SqlPiece.Read(text, Partitions.Bound);
        Refuse(bound.From is not null && Compare(Values(bound.From, text), Values(bound.To!, text)) >= 0, $"The bounds of {partition} hold nothing.", SqlState.InvalidObjectDefinition);
        foreach (var (other, written) in siblings)
        {
            var sibling = SqlPiece.Read(written, Partitions.Bound);
            Refuse(Overlap(bound, text, sibling, written), $"{partition} overlaps the partition {other}.", SqlState.InvalidObjectDefinition);
            Refuse(bound.Modulus is { } one && sibling.Modulus is { } two && Math.Max(one, two) % Math.Min(one, two) != 0, $"The moduli of {partition} and {other} do not divide one another.", SqlState.InvalidObjectDefinition);
        }
    }

    private static bool Overlap(PartitionBound one, string text, PartitionBound other, string otherText)
    {
        if (one.IsDefault || other.IsDefault) return one.IsDefault && other.IsDefault;
        if (one.In is { } items && other.In is { } others) return Values(items, text).Intersect(Values(others, otherText)).Any();
        if (one.Modulus is { } modulus && other.Modulus is { } second)
        {
            var least = Math.Min(modulus, second);
            return Math.Max(modulus, second) % least == 0 && one.Remainder % least == other.Remainder % least;
        }

        if (one.From is null || other.From is null) return false;
        var (from, to, otherFrom, otherTo) = (Values(one.From, text), Values(one.To!, text), Values(other.From, otherText), Values(other.To!, otherText));
        return Compare(from, otherTo) is { } before && before < 0 && Compare(otherFrom, to) is { } after && after < 0;
    }

    private static List<string> Values(Seq<Expression> values, string text) => [.. values.Select(v => text[v.Start..v.End])];

    /// <summary>Null where the texts do not tell which is less.</summary>
    private static int? Compare(List<string> one, List<string> other)
    {
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            if (Compare(one[i], other[i]) is not { } order) return null;
            if (order != 0) return order;
        }

        return 0;
    }

    private static int? Compare(string one, string other)
    {
        if (one == other) return 0;
        if (one == "MINVALUE" || other == "MAXVALUE") return -1;
        if (one == "MAXVALUE" || other == "MINVALUE") return 1;
        if (Number(one) is { } left && Number(other) is { } right) return left.CompareTo(right);

        // Moments that are written alike are in the order of their letters.
        return IsMoment(one) && IsMoment(other) && one.Length == other.Length ? string.CompareOrdinal(one, other) : null;
    }

    private static decimal? Number(string text) => decimal.TryParse(text.Trim('\''), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsMoment(string text) => text is ['\'', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', ..];

    private static void Refuse(bool isSo, string message, string state)
    {
        if (isSo) throw new CatalogException(message, state);
    }
}
