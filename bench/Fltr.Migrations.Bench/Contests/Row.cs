using Fltr.Migrations.Bench.Measuring;

namespace Fltr.Migrations.Bench.Contests;

/// <summary>A line of the table.</summary>
/// <param name="What">What was done.</param>
/// <param name="Who">Who did it.</param>
internal sealed record Row(string What, string Who)
{
    public Result? Took { get; init; }

    /// <summary>Who did the same in the same race, for the ratio.</summary>
    public Result? Beside { get; init; }

    public double? RoundTrips { get; init; }

    public Target? Target { get; init; }

    public static Row Of(string what, Result took, Result? beside = null) => new(what, took.Name) { Took = took, Beside = beside };
}

/// <summary>What a number should be at most.</summary>
internal sealed record Target(string What, double Most, double Is)
{
    public override string ToString() => $"{What} ≤ {Most:0.##}: {(Is <= Most ? "reached" : "missed")}";
}
