using System.Text.Json;

namespace Fltr.Migrations.Bench.Measuring;

/// <summary>Contestants take turns, so that a slow spell of the machine meets all of them. The first round is not counted.</summary>
internal static class Race
{
    public static async Task<IReadOnlyList<Result>> RunAsync(int rounds, params IReadOnlyList<Contestant> contestants)
    {
        var samples = contestants.Select(_ => new List<Sample>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                var sample = await RunAsync(contestants[i]);
                if (round > 0) samples[i].Add(sample);
            }
        }

        return [.. contestants.Zip(samples, (contestant, taken) => new Result(contestant.Name, taken))];
    }

    public static async Task<Sample> RunAsync(Contestant contestant)
    {
        await contestant.Prepare();
        var launcher = new[] { "dotnet", "exec", typeof(Race).Assembly.Location, Launcher.Word };
        var output = await Command.RunAsync([.. launcher, .. contestant.Command], contestant.Folder, contestant.Environment);
        await contestant.Verify();
        return JsonSerializer.Deserialize<Sample>(output.TrimEnd().Split('\n')[^1])!;
    }
}

/// <summary>What a contestant took, over its counted runs.</summary>
internal sealed record Result(string Name, IReadOnlyList<Sample> Samples)
{
    public double Wall => Median(s => s.Wall);

    public double LeastWall => Samples.Min(s => s.Wall);

    public double Cpu => Median(s => s.Cpu);

    public double Peak => Samples.Max(s => s.Peak);

    private double Median(Func<Sample, double> of)
    {
        var values = Samples.Select(of).Order().ToList();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
