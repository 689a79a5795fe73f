using System.Text.Json;
using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Tests.Harness;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class PlanAndDown
{
    [Fact]
    public async Task Every_kind_of_step_without_a_database()
    {
        PlannedOf[] auth =
        [
            .. Sample.Grown,
            new(202504010000, "RequireNames", new BackfillColumns(Users, ["id"], [new Assignment("name", "'nobody'")], "name is null"), new SetNotNull(Users, "name")),
            new(202504020000, "OwnCredits", new AddForeignKey(Credits, new ForeignKey("FK_user_credits_user_id_users_id", ["user_id"], Users, ["id"]))),
        ];
        await using var desk = await Desk.SetUpAsync(auth, Sample.Main);
        desk.Environment.Clear();

        await desk.RunAsync("plan", "--offline");
        await desk.RunAsync("plan", "202501010000");
        await desk.RunAsync("plan", "202501010001");

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task The_order_of_deployment_says_who_comes_after_whom_and_when()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("up");
        SharedWithAttribute[] shares = [new("fastapi", Access.Read) { Table = "users" }, new("modal", Access.Read) { Table = "users" }];
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", shares, Sample.Grown[..5]);
        desk.Environment.Remove("DATABASE_URL");
        string[] plan = ["plan", "--plan", desk.AuthPlan, "202502030000"];
        string[] pending = ["plan", "--plan", desk.AuthPlan];

        await desk.RunAsync(plan, "plan 202502030000");
        await desk.RunAsync(pending, "plan");
        await desk.RunAsync(["up", "--plan", desk.AuthPlan], "up");
        await desk.RunAsync(["ack", "fastapi", "split-user-credits", "--build", "41", "--plan", desk.AuthPlan], "ack fastapi split-user-credits --build 41");
        await desk.RunAsync(pending, "plan");

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task The_order_of_deployment_in_the_document()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        desk.Plan(desk.AuthPlan, desk.Auth, "AUTH_DATABASE_URL", [new("fastapi", Access.Read) { Table = "users" }], Sample.Grown);

        var document = JsonDocument.Parse((await desk.RunAsync(["plan", "--plan", desk.AuthPlan, "--offline", "--json"])).Output).RootElement;

        var deployment = Assert.Single(document.GetProperty("databases")[0].GetProperty("deployments").EnumerateArray());
        Assert.Equal("split-user-credits", deployment.GetProperty("change").GetString());
        Assert.Equal(
            ["expand after []", "backfill after [1]", "release after [1,2]", "contract after [1,2,3]"],
            deployment.GetProperty("steps").EnumerateArray().Select(s => $"{s.GetProperty("kind").GetString()} after {JsonSerializer.Serialize(s.GetProperty("after"))}"));
        Assert.Equal(48 * 3600, deployment.GetProperty("steps")[3].GetProperty("waitSeconds").GetInt64());
    }

    [Fact]
    public async Task Down_says_what_is_lost_before_it_does_it()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Auth, Sample.Main);
        await desk.RunAsync("up");

        await desk.RunAsync("down");
        await desk.RunAsync("down", "--database", desk.Auth);
        await desk.RunAsync("down", "--database", desk.Auth);
        await desk.RunAsync("down", "--database", desk.Auth, "--yes");
        await desk.RunAsync("down", "--database", desk.Auth);
        await desk.RunAsync("down", "--database", desk.Main, "--to", "202401010000");

        Snapshot.Match(desk.Transcript);
    }
}
