using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.History;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Identities;

public sealed class OlderHistory
{
    /// <summary>What format 1 did not have, taken away from a history of today.</summary>
    private static readonly string[] _back =
    [
        "drop table fltr_migrations.consumer",
        "drop function fltr_migrations.ack, fltr_migrations.heartbeat, fltr_migrations.withdraw",
        "alter table fltr_migrations.meta drop column protected, drop column timeline, drop column waits_from, drop column stopped_by",
        "grant execute on all functions in schema fltr_migrations to public",
        "revoke usage on schema fltr_migrations from public",
        """
        create or replace function fltr_migrations.enter(run bigint) returns void language plpgsql set search_path = pg_catalog as $fence$
        declare
            present bigint;
        begin
            select m.run into present from fltr_migrations.meta as m for share;
            if present is distinct from enter.run then
                raise exception 'run % of fltr-migrations was replaced by run %', enter.run, present using errcode = 'FL001';
            end if;
        end $fence$
        """,
        "update fltr_migrations.meta set format = 1",
    ];

    [Fact]
    public async Task A_history_of_format_1_becomes_one_of_today_and_status_reads_it_before()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        var plan = PlanOf.Migrations(new PlannedOf(202501010000, "CreateUsers", CreateUsers));
        await database.UpAsync(plan);
        var fresh = await database.PictureAsync("public");
        await database.RunAsync(_back);

        Assert.Single((await database.StatusAsync(plan)).Schedule.Items);
        await database.UpAsync(PlanOf.Migrations(new PlannedOf(202501010000, "CreateUsers", CreateUsers), new PlannedOf(202501020000, "CreateCredits", CreateCredits)));

        Assert.Equal($"{HistorySchema.Format}|1|f", Assert.Single(await database.ReadAsync("select format, timeline, protected from fltr_migrations.meta")));
        Assert.Equal(fresh.Text, (await database.PictureAsync("public")).Text);
    }
}
