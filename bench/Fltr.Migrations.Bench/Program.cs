using System.Runtime.Versioning;
using Fltr.Migrations.Bench;
using Fltr.Migrations.Bench.Contests;
using Fltr.Migrations.Bench.Materials;
using Fltr.Migrations.Bench.Measuring;
using Fltr.Migrations.Runner;

[assembly: SupportedOSPlatform("linux")]

if (args is [Launcher.Word, .. var command]) return Launcher.Run(command);
if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("The bench reads CPU time and memory as Linux counts them; run it there.");
    return 2;
}

try
{
    var options = BenchOptions.FromEnvironment();
    await using var workshop = await Workshop.OpenAsync(options);
    var rows = new List<Row>();
    foreach (var (name, contest) in Contest.All.Where(c => options.Takes(c.Name)))
    {
        Console.Error.WriteLine($"── {name}");
        rows.AddRange(await contest(workshop));
    }

    Console.WriteLine(Table.Of(rows, options));
    return 0;
}
catch (Exception failure) when (failure is BenchFailure or RunnerException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
