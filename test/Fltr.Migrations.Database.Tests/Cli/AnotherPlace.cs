using System.Text.Json;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>The right database at the wrong moment: of another environment, protected, or asked for under the other variable.</summary>
public sealed class AnotherPlace
{
    [Fact]
    public async Task An_environment_that_is_not_the_recorded_one()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        desk.Environment["FLTR_ENVIRONMENT"] = "staging";
        await EndsAsync(desk, 0, "up");
        Grow(desk);

        desk.Environment["FLTR_ENVIRONMENT"] = "production";
        await EndsAsync(desk, 2, "up");
        await EndsAsync(desk, 2, "down");
        await EndsAsync(desk, 0, "status");
        desk.Environment.Remove("FLTR_ENVIRONMENT");
        var document = JsonDocument.Parse((await EndsAsync(desk, 2, "up", "--json")).Output).RootElement;
        await EndsAsync(desk, 0, "up", "--environment", "staging");

        Assert.Equal(2, document.GetProperty("exitCode").GetInt32());
        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task A_protected_database_takes_no_plan_that_is_of_no_commit()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await EndsAsync(desk, 0, "up");
        await EndsAsync(desk, 0, "db protect", desk.Auth);
        await EndsAsync(desk, 0, "up");
        Grow(desk);

        await EndsAsync(desk, 2, "up");
        await EndsAsync(desk, 2, "down");
        Assert.Equal("2", await Query.ValueAsync(desk.Address(desk.Auth), "select count(*) from fltr_migrations.history"));

        // As packing stamps it.
        await File.WriteAllTextAsync(desk.AuthPlan, (await File.ReadAllTextAsync(desk.AuthPlan)).Replace("\"format\":1,", "\"format\":1,\"commit\":\"0123456789abcdef0123456789abcdef01234567\",", StringComparison.Ordinal));
        await EndsAsync(desk, 0, "up");
        await EndsAsync(desk, 0, "db unprotect", desk.Auth);
        await EndsAsync(desk, 0, "db unprotect", desk.Auth);
        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task Swapped_variables_before_there_is_a_history()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.CreateAsync(desk.Auth);
        await desk.CreateAsync(desk.Main);
        desk.Connect("AUTH_DATABASE_URL", desk.Main);
        desk.Connect("DATABASE_URL", desk.Auth);

        await desk.RunAsync("up");

        foreach (var database in new[] { desk.Auth, desk.Main }) Assert.Equal("0", await Query.ValueAsync(desk.Address(database), "select count(*) from pg_namespace where nspname = 'fltr_migrations'"));
        Snapshot.Match(desk.Transcript);
    }

    private static void Grow(Desk desk) => desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Grown);

    private static async Task<ToolRun> EndsAsync(Desk desk, int exitCode, string command, params string[] arguments)
    {
        var run = await desk.RunAsync([.. command.Split(' '), .. arguments, "--plan", desk.AuthPlan], $"{command} {string.Join(' ', arguments)}");
        Assert.True(exitCode == run.ExitCode, desk.Transcript);
        return run;
    }
}
