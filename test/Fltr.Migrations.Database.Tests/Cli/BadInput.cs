using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Tests.Harness;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Cli;

/// <summary>One screen that says what to do, the right exit code, nothing half done.</summary>
public sealed class BadInput
{
    [Fact]
    public Task Server_down() => FailsAsync(3, desk => desk.Environment["DATABASE_URL"] = $"postgres://app:hunter2@127.0.0.1:1/{desk.Main}");

    [DirectFact]
    public Task Wrong_password() => FailsAsync(3, desk => desk.Connect("DATABASE_URL", desk.Main, password: "hunter2"));

    [Fact]
    public Task Wrong_uri() => FailsAsync(2, desk => desk.Environment["DATABASE_URL"] = $"postgres://app:hunter/2@127.0.0.1:5432/{desk.Main}");

    [Fact]
    public Task One_variable_missing() => FailsAsync(2, desk => desk.Environment.Remove("DATABASE_URL"));

    [Fact]
    public Task No_variable_for_plans_of_a_package() => FailsAsync(2, desk => desk.Environment.Clear());

    [Fact]
    public Task No_variable_on_a_build_server() => FailsAsync(2, desk =>
    {
        desk.Environment.Clear();
        desk.Environment["CI"] = "true";
    });

    [Fact]
    public Task Plan_missing() => FailsAsync(2, desk => File.Delete(desk.MainPlan));

    [Fact]
    public Task Plan_garbage() => FailsAsync(2, desk => File.WriteAllText(desk.MainPlan, "hello"));

    [Fact]
    public Task Plan_without_a_database() => FailsAsync(2, desk => File.WriteAllText(desk.MainPlan, "{\"format\":1}"));

    [Fact]
    public Task Plan_of_another_format() => FailsAsync(2, desk => File.WriteAllText(desk.MainPlan, "{\"format\":7}"));

    [Fact]
    public Task Two_plans_for_one_database() => FailsAsync(2, desk => File.Copy(desk.AuthPlan, desk.MainPlan, overwrite: true));

    [DirectFact]
    public Task Another_name() => FailsAsync(2, desk => desk.Connect("DATABASE_URL", "typo"));

    [AdministratorFact("the database must not be there yet")]
    public async Task No_right_to_create_a_database()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await Query.RunAsync(desk.Administrator, $"create role {desk.Guest} login password 'hunter2'");
        desk.Connect("DATABASE_URL", desk.Main, desk.Guest, "hunter2");
        await FailsAsync(3, desk);
    }

    [Fact]
    public async Task No_right_to_create_the_history()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await Query.RunAsync(desk.Administrator, $"create role {desk.Guest} login password 'hunter2'");
        await desk.CreateAsync(desk.Main);
        desk.Connect("DATABASE_URL", desk.Main, desk.Guest, "hunter2");
        await FailsAsync(2, desk);
    }

    [Fact]
    public async Task Not_empty()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.CreateAsync(desk.Main);
        await Query.RunAsync(desk.Address(desk.Main), "create table orders (id int)", "create view recent as select * from orders");
        await FailsAsync(2, desk);
    }

    [Fact]
    public async Task Swapped_variables()
    {
        await using var desk = await ReadyAsync();
        desk.Connect("AUTH_DATABASE_URL", desk.Main);
        desk.Connect("DATABASE_URL", desk.Auth);
        await FailsAsync(2, desk);
    }

    [Fact]
    public async Task One_database_for_both()
    {
        await using var desk = await ReadyAsync();
        desk.Environment["DATABASE_URL"] = desk.Server.Url(desk.Auth).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await FailsAsync(2, desk);
    }

    [Fact]
    public async Task Unknown_version()
    {
        await using var desk = await ReadyAsync();
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Auth[0], new PlannedOf(202509010000, "CreateCredits", CreateCredits));
        await FailsAsync(2, desk);
    }

    [Fact]
    public async Task Edited_migration()
    {
        await using var desk = await ReadyAsync();
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", Sample.Auth[0], new PlannedOf(202501020000, "IndexNames", new CreateIndex(Users, new Catalogs.Index("IX_users_email", [new Catalogs.IndexKey("email")]))));
        await FailsAsync(2, desk);
    }

    [Fact]
    public async Task Sql_that_PostgreSQL_refuses()
    {
        await using var desk = await Desk.SetUpAsync([.. Sample.Auth, Sample.Refused], Sample.Main);
        await FailsAsync(4, desk);
    }

    [Fact]
    public async Task Words_that_mean_nothing()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        string[][] lines = [["upp"], ["up", "--wait", "soon"], ["up", "--database", "nowhere"], ["plan", "latest"], ["db"], ["up", "--local", "maybe"], ["up"]];
        foreach (var words in lines)
        {
            var run = words is ["up", "--database", ..] ? await desk.RunAsync(words[0], words[1..]) : await desk.RunAsync(words);
            Assert.Equal(2, run.ExitCode);
        }

        Snapshot.Match(desk.Transcript);
    }

    private static async Task<Desk> ReadyAsync()
    {
        var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        using var process = desk.Start("up", "--plan", desk.AuthPlan, "--plan", desk.MainPlan);
        Assert.Equal(0, (await Tool.EndAsync(process)).ExitCode);
        return desk;
    }

    private static async Task FailsAsync(int exitCode, Action<Desk> spoil, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        spoil(desk);
        await FailsAsync(exitCode, desk, test);
    }

    private static async Task FailsAsync(int exitCode, Desk desk, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var run = await desk.RunAsync("up");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.DoesNotContain("hunter", run.Output + run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
        Snapshot.Match(desk.Transcript, test);
    }
}
