using System.Globalization;

namespace Fltr.Migrations.Bench;

/// <summary>How much is measured. The whole takes minutes; somebody who works on one number asks for that one.</summary>
internal sealed record BenchOptions
{
    /// <summary>FLTR_BENCH_MIGRATIONS.</summary>
    public required int Migrations { get; init; }

    /// <summary>FLTR_BENCH_ROUNDS: counted runs of what takes seconds; what takes less runs more often.</summary>
    public required int Rounds { get; init; }

    /// <summary>FLTR_BENCH_FSYNC=off: a server that does not wait for its disk. The client's part of the time is then easier to see.</summary>
    public required bool Fsync { get; init; }

    /// <summary>FLTR_BENCH_ONLY: names of contests, separated by commas.</summary>
    public required IReadOnlyList<string> Only { get; init; }

    public bool Takes(string contest) => Only.Count == 0 || Only.Contains(contest);

    public static BenchOptions FromEnvironment() => new()
    {
        Migrations = Number("FLTR_BENCH_MIGRATIONS", 1000),
        Rounds = Number("FLTR_BENCH_ROUNDS", 3),
        Fsync = Environment.GetEnvironmentVariable("FLTR_BENCH_FSYNC") != "off",
        Only = (Environment.GetEnvironmentVariable("FLTR_BENCH_ONLY") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    private static int Number(string variable, int usual)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(text)) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new BenchFailure($"{variable} is {text}, which is not a number above 0.");
    }
}
