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
