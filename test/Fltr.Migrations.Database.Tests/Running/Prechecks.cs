using System.Text.RegularExpressions;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed partial class Prechecks
{
    [Fact]
    public async Task One_that_reads_for_too_long_is_given_up_and_a_later_step_has_no_such_limit()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        PlannedOf[] begun = [new(202501010000, "CreateUsers", CreateUsers)];
        PlannedOf[] grown = [.. begun, new(202501020000, "RequireNames", new SetNotNull(Users, "name"))];
        await database.UpAsync(PlanOf.Migrations(begun));
        await database.RunAsync(SomeUsers);

        var refused = await Assert.ThrowsAsync<RunnerException>(() => UpAsync(database, Endless(PlanOf.Migrations(grown)), TimeSpan.FromMilliseconds(200)));

        Assert.Equal(ExitCode.Failed, refused.Code);
        Assert.Matches(@"^202501020000 RequireNames stops before it changes anything more in test: whether there are .* was not found out within 0\.2 s\.$", refused.Message);
        Assert.Contains("--precheck-timeout", refused.Remedy);

        PlannedOf[] after = [.. grown, new(202501030000, "AskForTheLimit", new ExecuteSql([new SqlStatement("select 1 / case current_setting('statement_timeout') when '0' then 1 else 0 end", "SELECT")]))];
        Assert.Equal(["RequireNames", "AskForTheLimit"], (await UpAsync(database, PlanOf.Migrations(after), TimeSpan.FromMinutes(1))).Select(a => a.Name));
    }

    private static async Task<IReadOnlyList<AppliedNow>> UpAsync(ThrowawayDatabase database, PlanFile plan, TimeSpan timeout)
    {
        await using var run = await UpRun.BeginAsync(plan, database.Address, new RunnerOptions { Claim = true, PrecheckTimeout = timeout }, CancellationToken.None);
        return await run.ApplyAsync(CancellationToken.None);
    }

    // The table is small; the question is made to last.
    private static PlanFile Endless(PlanFile plan)
    {
        var text = Count().Replace(File.ReadAllText(plan.Path), "\"count\":\"select count(*) from pg_sleep(600)\"");
        File.WriteAllText(plan.Path, text);
        return PlanFile.Open(plan.Path);
    }

    [GeneratedRegex("\"count\":\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Count();
}
