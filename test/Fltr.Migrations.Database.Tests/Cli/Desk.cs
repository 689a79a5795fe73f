using System.Diagnostics;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>
/// What somebody has who uses the tool: a folder, two plans and two databases of a server, which do not exist yet. The names end with a number
/// that makes them this desk's; a transcript shows them without it.
/// </summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly string _number = Guid.NewGuid().ToString("N");
    private readonly List<string> _transcript = [];
    private readonly List<int> _ports = [];

    private Desk(ThrowawayServer server)
    {
        Server = server;
        _ports.Add(server.OutwardPort);

        // Whatever lies about above the folder is none of this desk's.
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
        Connect("AUTH_DATABASE_URL", Auth);
        Connect("DATABASE_URL", Main);
    }

    public ThrowawayServer Server { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fltr-cli-").FullName;

    public string Auth => $"auth_{_number}";

    public string Main => $"main_{_number}";

    public string Guest => $"guest_{_number}";

    public string AuthPlan => Path.Combine(Folder, "auth.plan.json");

    public string MainPlan => Path.Combine(Folder, "main.plan.json");

    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>The commands and what they said, without what differs from run to run.</summary>
    public string Transcript => string.Concat(_transcript);

    public static async Task<Desk> SetUpAsync(PlannedOf[] auth, PlannedOf[] main, ThrowawayServer? server = null)
    {
        var desk = new Desk(server ?? await ThrowawayServer.SharedAsync());
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", auth);
        desk.Plan(desk.MainPlan, desk.Main, "DATABASE_URL", main);
        foreach (var database in new[] { desk.Auth, desk.Main }.Where(_ => Surroundings.GiveDatabases)) await desk.Server.CreateAsync(database);
        return desk;
    }

    /// <summary>Writes a plan, as a build would.</summary>
    public void Plan(string path, string database, string variable, params PlannedOf[] migrations) => Plan(path, database, variable, [], migrations);

    public void Plan(string path, string database, string variable, SharedWithAttribute[] shares, PlannedOf[] migrations)
    {
        var planned = PlanOf.Migrations(shares, migrations).Path;
        var text = File.ReadAllText(planned);
        File.Delete(planned);
        File.WriteAllText(path, text.Replace($"\"database\":\"{PlanOf.Database}\",\"connectionVariable\":\"TEST_DATABASE_URL\"", $"\"database\":\"{database}\",\"connectionVariable\":\"{variable}\"", StringComparison.Ordinal));
    }

    public void Connect(string variable, string database, string? user = null, string? password = null) => Environment[variable] = Server.Url(database, user, password);

    /// <summary>Lets a variable lead to another server.</summary>
    public void Connect(string variable, string database, ThrowawayServer server)
    {
        Environment[variable] = server.Url(database);
        _ports.Add(server.OutwardPort);
    }

    /// <summary>For what a test does by hand in one of the two databases.</summary>
    public DatabaseAddress Address(string database) => Server.Address(database, Server.Role);

    /// <summary>For what only the server's administrator may.</summary>
    public DatabaseAddress Administrator => Server.Address("postgres");

    /// <summary>Makes one of the two databases, where it was not given.</summary>
    public Task CreateAsync(string database) => Surroundings.GiveDatabases ? Task.CompletedTask : Server.CreateAsync(database);

    public Process Start(params string[] arguments) => Tool.Start(Folder, Environment, arguments);

    /// <summary>Runs a command with both plans, and writes down what happened.</summary>
    public Task<ToolRun> RunAsync(string command, params string[] arguments) => RunAsync([command, "--plan", AuthPlan, "--plan", MainPlan, .. arguments], $"{command} {string.Join(' ', arguments)}");

    /// <summary>Runs a command as it is written.</summary>
    public async Task<ToolRun> RunAsync(string[] arguments, string? shown = null)
    {
        using var process = Start(arguments);
        var run = await Tool.EndAsync(process);
        Assert.DoesNotContain(Server.Password, run.Output + run.Errors);
        var errors = run.Errors.Length == 0 ? "" : $"--- standard error\n{run.Errors}";
        _transcript.Add(Scrubbed($"$ fltr-migrations {(shown ?? string.Join(' ', arguments)).Trim()}\n{run.Output}{errors}exit {run.ExitCode}\n\n"));
        return run;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in new[] { Auth, Main }) await Server.DropAsync(database);
        await Query.RunAsync(Administrator, $"drop role if exists {Guest}");
        Directory.Delete(Folder, recursive: true);
    }

    private string Scrubbed(string text)
    {
        text = text.Replace(Folder, "{folder}", StringComparison.Ordinal).Replace($"_{_number}", "", StringComparison.Ordinal);
        text = text.Replace($"://{Server.Role}@", "://postgres@", StringComparison.Ordinal).Replace($"by {Server.Role},", "by postgres,", StringComparison.Ordinal).Replace($"role {Server.Role} ", "role postgres ", StringComparison.Ordinal);
        return Scrub.Text(_ports.Aggregate(text, (t, port) => t.Replace($":{port}", ":{port}", StringComparison.Ordinal)));
    }
}
