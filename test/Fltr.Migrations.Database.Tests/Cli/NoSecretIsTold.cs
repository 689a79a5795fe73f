using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>By no command, in neither form of a connection, whether it works or not: neither in what it says nor in the argument list of a process.</summary>
public sealed class NoSecretIsTold
{
    private const string Wrong = "Wr0ng-" + AwkwardPassword.Text;

    private static readonly string[][] _commands =
    [
        ["up"], ["status"], ["plan"], ["down"], ["ack", "fastapi", "split-user-credits"], ["withdraw", "fastapi", "split-user-credits"],
        ["adopt", "--as-of", "202501020000"], ["db", "protect", "{auth}"], ["db", "unprotect", "{auth}"], ["db", "setup", "--print"],
        ["verify"], ["verify", "--json"], ["stop"], ["db", "url"],
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task By_any_command(bool keywords)
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await Query.RunAsync(desk.Administrator, $"create role {desk.Guest} login password '{AwkwardPassword.Text.Replace("'", "''", StringComparison.Ordinal)}'");
        await desk.CreateAsync(desk.Auth);
        await Query.RunAsync(desk.Administrator, $"alter database {desk.Auth} owner to {desk.Guest}");
        // db url tells the password of the local server, which is nobody else's.
        desk.Environment["FLTR_LOCAL_DATA"] = ThrowawayFolder.Create();
        using var lists = new ArgumentLists();
        var said = new List<string>();

        foreach (var command in _commands) said.Add(await RunAsync(desk, keywords, desk.Server.Port, AwkwardPassword.Text, command));
        said.Add(await RunAsync(desk, keywords, desk.Server.Port, Wrong, "up"));
        said.Add(await RunAsync(desk, keywords, desk.Server.Port, Wrong, "db", "protect", desk.Auth));
        said.Add(await RunAsync(desk, keywords, desk.Server.Port, Wrong, "status", "--json"));
        said.Add(await RunAsync(desk, keywords, port: 1, AwkwardPassword.Text, "up", "--json"));
        said.Add(await RunAsync(desk, keywords, port: 1, AwkwardPassword.Text, "plan"));

        Assert.Contains(said, text => text.Contains("or the password is wrong", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("nobody listens on 127.0.0.1:1", StringComparison.Ordinal));
        Assert.Equal("2", await Query.ValueAsync(desk.Server.Address(desk.Auth), "select count(*) from fltr_migrations.history"));
        Assert.Equal(0, (await desk.RunAsync(["db", "reset"])).ExitCode);
        var seen = lists.Stop();
        Assert.Contains(seen, list => list.Contains("fltr-migrations.dll up", StringComparison.Ordinal));
        foreach (var secret in AwkwardPassword.Spellings)
        {
            Assert.All(said, text => Assert.DoesNotContain(secret, text));
            Assert.All(seen, list => Assert.DoesNotContain(secret, list));
        }
    }

    /// <summary>A URL that cannot be read is told without what might be its password.</summary>
    [Theory]
    [InlineData("postgres://app:{0}@127.0.0.1:5432/fltr_auth")]
    [InlineData("Host=127.0.0.1;Password={0};Nonsense")]
    [InlineData("postgres:/app:{0}@127.0.0.1")]
    public async Task By_a_connection_that_cannot_be_read(string form)
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        desk.Environment["AUTH_DATABASE_URL"] = form.Replace("{0}", AwkwardPassword.Text, StringComparison.Ordinal);
        using var process = desk.Start("status", "--plan", desk.AuthPlan);
        var run = await Tool.EndAsync(process);

        Assert.Equal(2, run.ExitCode);
        foreach (var secret in AwkwardPassword.Spellings) Assert.DoesNotContain(secret, run.Output + run.Errors);
    }

    private static async Task<string> RunAsync(Desk desk, bool keywords, int port, string password, params string[] command)
    {
        desk.Environment["AUTH_DATABASE_URL"] = keywords
            ? AwkwardPassword.Keywords(port, desk.Auth, desk.Guest, password)
            : $"postgres://{desk.Guest}:{Uri.EscapeDataString(password)}@127.0.0.1:{port}/{desk.Auth}";
        using var process = desk.Start([.. command.Select(word => word == "{auth}" ? desk.Auth : word), "--plan", desk.AuthPlan]);
        var run = await Tool.EndAsync(process);
        return $"{string.Join(' ', command)}\n{run.Output}{run.Errors}";
    }
}
