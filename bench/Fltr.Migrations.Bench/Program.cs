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

// What runs at the moment hears Ctrl-C, too.
Console.CancelKeyPress += (_, key) => key.Cancel = Command.Refused = true;

try
{
    var options = BenchOptions.FromEnvironment();
    var load = Conditions.Load();
    Console.Error.WriteLine("── packages, projects, a server");
    await using var workshop = await Workshop.OpenAsync(options);
    var rows = new List<Row>();
    foreach (var (name, contest) in Contest.All.Where(c => options.Takes(c.Name)))
    {
        Console.Error.WriteLine($"── {name}");
        rows.AddRange(await contest(workshop));
    }

    Console.WriteLine(Table.Of(rows));
    Console.WriteLine(Conditions.Of(workshop, load));
    return 0;
}
catch (Exception failure) when (failure is BenchFailure or RunnerException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
