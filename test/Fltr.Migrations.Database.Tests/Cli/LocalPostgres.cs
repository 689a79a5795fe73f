using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class LocalPostgres
{
    [Fact]
    public async Task It_stands_in_where_nothing_is_set_and_outlives_the_tool()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        // The role that owns the tables elsewhere is none of this server's: there is one person here.
        await File.WriteAllTextAsync(desk.AuthPlan, (await File.ReadAllTextAsync(desk.AuthPlan)).Replace("\"migrations\":[", "\"runAs\":\"auth_owner\",\"migrations\":[", StringComparison.Ordinal));
        var data = ThrowawayFolder.Create();
        desk.Environment.Clear();
        desk.Environment["FLTR_LOCAL_DATA"] = data;
        desk.Environment["FLTR_LOCAL"] = "1";
        desk.Environment["CI"] = "true";
        try
        {
            var before = await desk.RunAsync("status");
            Assert.Contains("the local PostgreSQL, not started yet", before.Output);

            // The pipes come to their ends although the server goes on.
            var up = await desk.RunAsync("up");
            Assert.Equal((0, ""), (up.ExitCode, up.Errors));
            Assert.Contains("started the local PostgreSQL", up.Output);
            Assert.Contains("db psql auth_", up.Output);

            Assert.Contains("nothing to do", (await desk.RunAsync("up")).Output);
            Assert.Equal("CreateUsers,IndexNames\n", (await desk.RunAsync(["db", "psql", desk.Auth, "--", "-XAtc", "select string_agg(name, ',' order by version) from fltr_migrations.history"])).Output);
            Assert.Matches(@"^postgres://postgres:[0-9a-f]{32}@127\.0\.0\.1:\d+/main_[0-9a-f]+\n$", (await desk.RunAsync(["db", "url", desk.Main])).Output);
            Assert.Matches("^AUTH_DATABASE_URL=postgres://.*\nDATABASE_URL=postgres://.*\n$", (await desk.RunAsync(["db", "url", "--plan", desk.AuthPlan, "--plan", desk.MainPlan])).Output);
            Assert.Contains("\"state\": \"running\"", (await desk.RunAsync(["db", "status", "--json"])).Output);
            Assert.Contains("was stopped", (await desk.RunAsync(["db", "stop"])).Output);
            Assert.Contains("is stopped", (await desk.RunAsync(["db", "status"])).Output);
            Assert.Contains("was started", (await desk.RunAsync(["db", "start"])).Output);
            Assert.Contains("runs already", (await desk.RunAsync(["db", "start"])).Output);
        }
        finally
        {
            Assert.Equal(0, (await desk.RunAsync(["db", "reset"])).ExitCode);
            Assert.Contains("There is no local PostgreSQL yet", (await desk.RunAsync(["db", "status"])).Output);
            Directory.Delete(data, recursive: true);
        }
    }
}
