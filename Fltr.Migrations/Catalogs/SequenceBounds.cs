namespace Fltr.Migrations.Catalogs;

/// <summary>What a sequence really does: PostgreSQL's defaults are filled in (manual, CREATE SEQUENCE).</summary>
public readonly record struct SequenceBounds(string Type, long Start, long Increment, long Minimum, long Maximum, long Cache)
{
    private const string Default = "bigint";

    /// <summary>Those of a sequence.</summary>
    public static SequenceBounds Of(Sequence sequence)
    {
        var type = sequence.Type ?? Default;
        var (lowest, highest) = type switch
        {
            "smallint" => ((long)short.MinValue, (long)short.MaxValue),
            "integer" => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        var increment = sequence.Increment ?? 1;
        var minimum = sequence.Minimum ?? (increment > 0 ? 1 : lowest);
        var maximum = sequence.Maximum ?? (increment > 0 ? highest : -1);
        return new SequenceBounds(type, sequence.Start ?? (increment > 0 ? minimum : maximum), increment, minimum, maximum, sequence.Cache ?? 1);
    }

    /// <summary>A sequence of these bounds that says only what is not PostgreSQL's default, so that two that do the same are equal.</summary>
    public Sequence Apply(Sequence sequence)
    {
        var plain = Of(sequence with { Type = Type, Increment = Increment, Start = null, Minimum = null, Maximum = null });
        var bounded = Of(sequence with { Type = Type, Increment = Increment, Start = null, Minimum = Minimum, Maximum = Maximum });
        return sequence with
        {
            Type = Type == Default ? null : Type,
            Increment = Increment == 1 ? null : Increment,
            Minimum = Minimum == plain.Minimum ? null : Minimum,
            Maximum = Maximum == plain.Maximum ? null : Maximum,
            Start = Start == bounded.Start ? null : Start,
            Cache = Cache == 1 ? null : Cache,
        };
    }
}
