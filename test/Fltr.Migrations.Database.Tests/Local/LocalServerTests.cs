using System.Diagnostics;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Local;

namespace Fltr.Migrations.Database.Tests.Local;

public sealed class LocalServerTests : IAsyncLifetime
{
    private readonly string parent = ThrowawayFolder.Create();
    private LocalFolder folder = null!;
    private LocalServer server = null!;

    public async Task InitializeAsync()
    {
        folder = new LocalFolder(Path.Combine(parent, $"pg{(await PostgresBinaries.FindAsync()).Major}"));
        server = await LocalServer.InAsync(folder);
    }

    public async Task DisposeAsync()
    {
        await server.ResetAsync();
        Directory.Delete(parent, recursive: true);
    }

    [Fact]
    public async Task Twenty_processes_at_once_start_one()
    {
        var words = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StartElsewhereAsync()));

        Assert.Single(words, word => word == "started");
        Assert.Equal(19, words.Count(word => word == "found"));
        Assert.Equal(LocalState.Running, (await server.StatusAsync()).State);
    }

    [Fact]
    public async Task It_is_started_stopped_found_again_and_removed()
    {
        Assert.Equal(LocalState.Absent, (await server.StatusAsync()).State);
        Assert.True(await server.StartAsync());
        Assert.False(await server.StartAsync());
        var url = server.UrlFor("postgres");
        await Query.RunAsync(server.AddressOf("postgres"), "create table kept (id int)");

        Assert.True(await server.StopAsync());
        Assert.False(await server.StopAsync());
        Assert.Equal(LocalState.Stopped, (await server.StatusAsync()).State);
        Assert.True(await server.StartAsync());
        Assert.Equal(url, server.UrlFor("postgres"));
        Assert.Equal("0", await Query.ValueAsync(server.AddressOf("postgres"), "select count(*) from kept"));

        await server.ResetAsync();
        Assert.Equal(LocalState.Absent, (await server.StatusAsync()).State);
    }

    [Fact]
    public async Task It_comes_back_after_SIGKILL_and_an_interrupted_initdb()
    {
        Directory.CreateDirectory(folder.Unfinished);
        await File.WriteAllTextAsync(Path.Combine(folder.Unfinished, "PG_VERSION"), "half");
        await server.StartAsync();
        var url = server.UrlFor("postgres");

        using (var postmaster = Process.GetProcessById(Postmaster()))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }

        Assert.True(await server.StartAsync());
        Assert.Equal(url, server.UrlFor("postgres"));
        Assert.Equal("1", await Query.ValueAsync(server.AddressOf("postgres"), "select 1"));
    }

    [Fact]
    public async Task A_process_that_got_the_number_of_the_old_server_does_not_matter()
    {
        await server.StartAsync();
        var file = Path.Combine(folder.Data, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file);
        await server.StopAsync();
        lines[0] = Environment.ProcessId.ToString();
        await File.WriteAllLinesAsync(file, lines);
        await ServerAccount.Find().TakeAsync(file, CancellationToken.None);

        Assert.True(await server.StartAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_another()
    {
        folder.Create();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var taken = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        await File.WriteAllTextAsync(folder.PortFile, taken.ToString());

        await server.StartAsync();

        Assert.NotEqual(taken, (await server.StatusAsync()).Port);
    }

    [Fact]
    public async Task Nothing_of_the_password_is_open_to_others()
    {
        await server.StartAsync();
        var psql = server.Psql("postgres");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(psql.Environment["PGPASSFILE"]));
        Assert.Empty(Directory.GetFiles(folder.Run, "*password*"));
        Assert.DoesNotContain(LocalPassword.Read(folder.PasswordFile), await CommandLinesAsync());
        Assert.Equal("1", await PsqlAsync(psql, "select 1"));
        Assert.NotEqual("trust", await Query.ValueAsync(server.AddressOf("postgres"), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
    }

    private static Task<string> CommandLinesAsync() =>
        Task.FromResult(string.Join('\n', Directory.GetDirectories("/proc").Select(process => Path.Combine(process, "cmdline")).Where(File.Exists).Select(ReadOrNothing)));

    private static string ReadOrNothing(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static async Task<string> PsqlAsync(PsqlCommand psql, string query)
    {
        var start = new ProcessStartInfo(psql.Program, ["-XAtc", query]) { RedirectStandardOutput = true };
        foreach (var (name, value) in psql.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        return (await process.StandardOutput.ReadToEndAsync()).Trim();
    }

    /// <summary>Reads to the end of all the child's pipes, as MSBuild and CI do: a server that held one would never let this return.</summary>
    private async Task<string> StartElsewhereAsync()
    {
        string[] command = ["-c", "exec 3>&1 9>&1; \"$@\"", "sh", Environment.ProcessPath!, "exec", typeof(Starter).Assembly.Location];
        var start = new ProcessStartInfo("/bin/sh", command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FLTR_LOCAL_DATA"] = parent;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        return output.Trim() + await errors;
    }

    private int Postmaster() => int.Parse(File.ReadLines(Path.Combine(folder.Data, "postmaster.pid")).First());
}
