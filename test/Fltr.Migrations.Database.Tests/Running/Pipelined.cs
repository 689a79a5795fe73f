using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Runner;
using Npgsql;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

/// <summary>Migrations that go to the server together are still applied, recorded and refused one by one.</summary>
public sealed class Pipelined
{
    private static PlannedOf[] Three =>
    [
        new(202502010000, "CreateCredits", CreateCredits),
        new(202502020000, "AddLocale", new AddColumn(Users, new Column("locale", "text") { Nullable = true })),
        new(202502030000, "CreateTeams", new CreateTable(Sql.Name.Public("teams"), [new Column("id", "text")])),
    ];

    [Fact]
    public async Task What_comes_before_a_failure_is_committed_and_nothing_after_it_runs()
    {
        await using var database = await BornAsync();
        await database.RunAsync("alter table users add column locale integer");

        var failed = await Assert.ThrowsAsync<RunnerException>(() => database.UpAsync(PlanOf.Migrations([Born, .. Three])));

        Assert.Equal(ExitCode.Failed, failed.Code);
        Assert.StartsWith("202502020000 AddLocale failed", failed.Message);
        Assert.Equal("CreateCredits applied, AddLocale failed", await database.ValueAsync("select string_agg(name || ' ' || state, ', ' order by id) from fltr_migrations.history where id > 1"));
        Assert.Equal("t", await database.ValueAsync("select (to_regclass('teams') is null)::text::\"char\""));
        await database.RunAsync("alter table users drop column locale");
        Assert.Equal(["AddLocale", "CreateTeams"], (await database.UpAsync(PlanOf.Migrations([Born, .. Three]))).Select(a => a.Name));
    }

    [Fact]
    public async Task A_lock_that_is_not_to_be_had_is_tried_again_and_each_is_applied_once_in_order()
    {
        await using var database = await BornAsync();
        await using var other = await Runner.Connections.DatabaseConnection.OpenAsync(database.Address);
        await using (var hold = new NpgsqlCommand("begin", other)) await hold.ExecuteNonQueryAsync();
        await using (var hold = new NpgsqlCommand("lock table users in access share mode", other)) await hold.ExecuteNonQueryAsync();
        var (refusals, told) = (0, new List<string>());

        await database.UpAsync(PlanOf.Migrations([Born, .. Three]), e =>
        {
            if (e is MigrationApplied applied) told.Add(applied.Name);
            if (e is not LockRefused || refusals++ > 0) return;
            using var release = new NpgsqlCommand("rollback", other);
            release.ExecuteNonQuery();
        });

        Assert.Equal(1, refusals);
        Assert.Equal(Three.Select(m => m.Name), told);
        Assert.Equal("CreateCredits, AddLocale, CreateTeams", await database.ValueAsync("select string_agg(name, ', ' order by id) from fltr_migrations.history where id > 1"));
    }

    private static PlannedOf Born => new(202501010000, "CreateUsers", CreateUsers);

    private static async Task<ThrowawayDatabase> BornAsync()
    {
        var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(PlanOf.Migrations(Born));
        return database;
    }
}
