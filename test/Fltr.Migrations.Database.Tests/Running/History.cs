using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Fltr.Migrations.Sql;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

/// <summary>A history in which every kind of step occurs: in a transaction, in one of its own, in none, in batches.</summary>
internal static class History
{
    private static readonly Name _jobs = Name.Public("jobs");

    /// <summary>What is there when rows come in.</summary>
    public static PlannedOf[] Beginning =>
    [
        new(202501010000, "CreateUsers", CreateUsers),
        new(202501020000, "CreateCredits", CreateCredits),
        new(202501030000, "CreateJobs", new CreateTable(_jobs, [new Column("id", "bigint") { Identity = Identity.Always }]), new CreateIndex(_jobs, new Catalogs.Index("IX_jobs_id", [new IndexKey("id")]))),
    ];

    /// <summary>All of it.</summary>
    public static PlannedOf[] All =>
    [
        .. Beginning,
        new(202502010000, "IndexNames", new CreateIndex(Users, new Catalogs.Index("IX_users_name", [new IndexKey("name")])), new CreateIndex(Users, new Catalogs.Index("IX_users_email", [new IndexKey("email")]))),
        new(202502020000, "RequireNames", new BackfillColumns(Users, ["id"], [new Assignment("name", "'nobody'")], "name is null"), new SetNotNull(Users, "name")),
        new(202502030000, "KeyCredits", new AddPrimaryKey(Credits, new PrimaryKey("PK_user_credits", ["user_id"]))),
        new(202502040000, "CopyCredits", new CopyRows(Credits, Users, ["id"], [new Assignment("user_id", "id")])) { Phase = Phase.Backfill },
        new(202502050000, "OwnCredits",
            new DeleteOrphans(Credits, ["user_id"], Users, ["id"]),
            new AddForeignKey(Credits, new ForeignKey("FK_user_credits_user_id_users_id", ["user_id"], Users, ["id"]))),
        new(202502060000, "TokenUsers", new AddColumn(Users, new Column("token", "double precision") { Default = "random()" }), new AddUnique(Users, new Unique("UC_users_token", ["token"]))),
        new(202502070000, "DropNamesIndex", new DropIndex(Users, "IX_users_name"), new SetTableComment(Users, "people")),
    ];

    public static string[] Rows =>
    [
        "insert into users (id, name, email) select 'u' || n, case when n % 3 > 0 then 'User ' || n end, 'u' || n || '@fltr.dev' from generate_series(1, 1500) n",
        "insert into user_credits (user_id, credits) select 'u' || n, 5 from generate_series(1400, 1600) n",
    ];

    /// <summary>What must be true of the rows in the end, however often the run was broken off.</summary>
    public static string Sums => "select count(*), count(distinct token), count(*) filter (where name = 'nobody'), (select count(*) || ' ' || sum(credits) from user_credits) from users";

    /// <summary>A database with the beginning and its rows.</summary>
    public static async Task<ThrowawayDatabase> BegunAsync()
    {
        var database = await ThrowawayDatabase.CreateAsync();
        await database.UpAsync(PlanOf.Migrations(Beginning));
        await database.RunAsync(Rows);
        return database;
    }
}
