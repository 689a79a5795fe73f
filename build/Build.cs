using System.Diagnostics;
using System.Globalization;

// A command is one method here; with no argument, everything that a change has to pass.
var commands = new Dictionary<string, Action>
{
    ["format"] = Format,
    ["build"] = Build,
    ["test"] = Test,
    ["pack"] = Pack,
    ["bench"] = Bench,
    ["fuzz"] = Fuzz,
    ["accuracy"] = () => Accuracy(""),
};

if (args is ["accuracy", var folder])
{
    args = args[..1];
    commands["accuracy"] = () => Accuracy(folder);
}

// The bench judges nothing and takes minutes, ten million inputs take longer, and the corpus lies elsewhere: only who asks for them waits for them.
var wanted = args is [] ? [.. commands.Keys.Where(name => name is not ("bench" or "fuzz" or "accuracy"))] : args;

if (wanted.FirstOrDefault(name => !commands.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"build.cmd has no command {unknown}. Say one or more of: {string.Join(", ", commands.Keys)}; or nothing, for all but bench, fuzz and accuracy in this order. Behind accuracy stands the folder of the corpus.");
    return 2;
}

try
{
    foreach (var name in wanted)
        commands[name]();
    return 0;
}
catch (CommandFailed failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static void Format() => Dotnet("format", "--verify-no-changes");

static void Build() => Dotnet("build");

static void Test() => Dotnet("test");

// Each pack has a version of its own, or the global package cache would go on serving the one before.
static void Pack() => Dotnet("pack", "--version-suffix", "dev." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));

static void Bench() => Dotnet("run", "-c", "Release", "--project", "bench/Fltr.Migrations.Bench");

// Hostile text for the SQL front end, fifty times as much as in every test run.
static void Fuzz() => Dotnet("test", "test/Fltr.Migrations.Tests", "--filter", "FullyQualifiedName~HostileText", "-e", "FLTR_TEST_INPUTS=10000000");

// What the SQL front end understands, against PostgreSQL's own parser.
static void Accuracy(string folder) => Dotnet("run", "-c", "Release", "--project", "bench/Fltr.Migrations.Accuracy", "--", Path.GetFullPath(folder));

static void Dotnet(params string[] arguments)
{
    var command = string.Join(' ', arguments);
    Console.WriteLine($"── dotnet {command}");

    var repository = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = repository })!;
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new CommandFailed($"dotnet {command} ended with exit code {process.ExitCode}; what is wrong is above.");
}

internal sealed class CommandFailed(string message) : Exception(message);
