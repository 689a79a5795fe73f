using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class KilledRuns
{
    private const int MoreThanThereAre = 1000;

    [Fact]
    public async Task A_run_killed_after_any_step_is_gone_on_with_by_the_next()
    {
        var plan = PlanOf.Migrations(History.All);
        var (picture, sums) = await UndisturbedAsync(plan.Path);
        for (var step = 1; ; step++)
        {
            Assert.NotEqual(MoreThanThereAre, step);
            await using var database = await History.BegunAsync();
            using var victim = Child.Start("up", plan.Path, database.Url, step.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await victim.WaitForExitAsync();
            await MustEndEqualAsync(database, picture, sums, $"killed after step {step}");
            if (victim.ExitCode == 0) return;
        }
    }

    [Fact]
    public async Task A_run_killed_at_any_moment_is_gone_on_with_by_the_next()
    {
        var plan = PlanOf.Migrations(History.All);
        var (picture, sums) = await UndisturbedAsync(plan.Path);
        var random = new Random(20251105);
        for (var attempt = 0; attempt < 30; attempt++)
        {
            await using var database = await History.BegunAsync();
            using var victim = Child.Start("up", plan.Path, database.Url, MoreThanThereAre.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var pause = random.Next(150, 700);
            await Task.WhenAny(Task.Delay(pause), victim.WaitForExitAsync());
            if (!victim.HasExited) victim.Kill();
            await victim.WaitForExitAsync();
            await MustEndEqualAsync(database, picture, sums, $"killed after {pause} ms");
        }
    }

    private static async Task<(SchemaPicture Picture, string Sums)> UndisturbedAsync(string plan)
    {
        await using var database = await History.BegunAsync();
        await database.UpAsync(Plans.PlanFile.Open(plan));
        return (await database.PictureAsync(), Assert.Single(await database.ReadAsync(History.Sums)));
    }

    private static async Task MustEndEqualAsync(ThrowawayDatabase database, SchemaPicture picture, string sums, string how)
    {
        await database.UpAsync(PlanOf.Migrations(History.All));
        Assert.Equal(how + "\n" + picture.Text, how + "\n" + (await database.PictureAsync()).Text);
        Assert.Equal(sums, Assert.Single(await database.ReadAsync(History.Sums)));
        Assert.Equal("10|10|0", Assert.Single(await database.ReadAsync(
            "select count(*), count(distinct version), (select count(*) from fltr_migrations.step) from fltr_migrations.history where state = 'applied'")));
    }
}
