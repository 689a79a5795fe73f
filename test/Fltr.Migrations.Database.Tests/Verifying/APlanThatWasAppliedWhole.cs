using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Comparing;
using Fltr.Migrations.Sql;

namespace Fltr.Migrations.Database.Tests.Verifying;

/// <summary>A plan knows what its migrations make together, so that the database which has them all is known again without folding them or making another one.</summary>
public sealed class APlanThatWasAppliedWhole
{
    private static readonly Name _people = Name.Public("people");

    private static readonly PlanFile _plan = PlanOf.Migrations(
        new PlannedOf(202501010000, "People", new CreateTable(_people, [new Column("id", "int8"), new Column("since", "timestamp with time zone") { Default = "current_timestamp" }])),
        new PlannedOf(202501020000, "Names", new AddColumn(_people, new Column("name", "varchar(80)") { Nullable = true }), new CreateIndex(_people, new Catalogs.Index("people_name", [new IndexKey("name")]))));

    [AdministratorFact("verify makes a database to compare with")]
    public async Task Is_known_again_and_folded_only_when_something_differs()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(_plan);
        var folded = 0;
        var options = new RunnerOptions { Claim = true, Fold = (_, _, _) => Folded() };

        var known = await VerifyRun.ReadAsync(_plan, database.Address, null, options, CancellationToken.None);
        Assert.Equal((2, 0, 0), (known.Applied, known.Drifts.Count, folded));

        await database.RunAsync("create schema elsewhere", "create table elsewhere.t (id int)");
        known = await VerifyRun.ReadAsync(_plan, database.Address, null, options, CancellationToken.None);
        Assert.Equal((0, 0), (known.Drifts.Count, folded));
        Assert.Equal(["schema elsewhere (1 object)"], known.Ignored);

        await database.RunAsync("alter table people alter name set default 'Nobody'");
        var other = await VerifyRun.ReadAsync(_plan, database.Address, null, options, CancellationToken.None);
        Assert.Equal((1, 1), (other.Drifts.Count, folded));

        // As where there is no compiler: another database has to tell.
        Task<FoldedHistory?> Folded()
        {
            folded++;
            return Task.FromResult<FoldedHistory?>(null);
        }
    }

    [Fact]
    public void Has_no_fingerprint_where_something_was_not_read() =>
        Assert.Null(PlanOf.Migrations(new PlannedOf(202501010000, "Unread", new ExecuteSql([new SqlStatement("do $$ begin execute 'create table ' || current_setting('a.b') || ' (id int)'; end $$", null)]))).Schema);
}
