using Fltr.Migrations.Catalogs;
using Fltr.Migrations.Catalogs.Comparing;
using Fltr.Migrations.Database.Tests.Cli;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Runner;
using Fltr.Migrations.Runner.Connections;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Adopting;

public sealed class Adoptions
{
    private const long AsOf = 202501020000;

    private static readonly PlannedOf _credits = new(202501015000, "OwnCredits", CreateCredits, new AddForeignKey(Credits, new ForeignKey("FK_user_credits_user_id_users_id", ["user_id"], Users, ["id"])));

    [Fact]
    public async Task A_database_made_by_hand_goes_on_with_up_and_its_contracts_wait()
    {
        await using var database = await LiveAsync();
        var plan = PlanOf.Migrations(Sample.Grown);

        var run = await AdoptAsync(database);
        var applied = await database.UpAsync(plan);

        Assert.Empty(run.Differences);
        Assert.Equal(["CreateCredits", "CopyCredits"], applied.Select(a => a.Name));
        Assert.Equal(2, (await database.StatusAsync(plan)).Schedule.Held.Count());
        Assert.Equal(["202501010000|t|f", "202501020000|t|f"], await database.ReadAsync("select version, client like '%, adopted', born from fltr_migrations.history, fltr_migrations.meta where version <= 202501020000 order by 1"));
    }

    [Fact]
    public async Task What_was_adopted_can_be_undone()
    {
        await using var database = await LiveAsync();
        await AdoptAsync(database);

        await database.DownAsync(PlanOf.Migrations(Sample.Auth));

        Assert.Equal("0", await database.ValueAsync("select count(*) from pg_class where relname = 'IX_users_name'"));
    }

    [Theory]
    [InlineData("alter table users alter column email type varchar(255)", "column users.email is character varying(255), the migrations make it text")]
    [InlineData("alter table users alter column email set default ''", "column users.email: default is ''::text, the migrations make it none")]
    [InlineData("alter table user_credits alter column credits set default 5", "column user_credits.credits: default is 5, the migrations make it 0")]
    [InlineData("alter table users alter column email set not null", "column users.email is not null, the migrations let it be null")]
    [InlineData("alter table user_credits alter column credits drop not null", "column user_credits.credits may be null, the migrations make it not null")]
    [InlineData("alter table users add column legacy json", "column users.legacy is there, and no migration makes it: json")]
    [InlineData("alter table users drop column email", "column users.email is missing: text")]
    [InlineData("drop index \"IX_users_name\"", "index IX_users_name of users is missing: ON public.users USING btree (name)")]
    [InlineData("alter table user_credits drop constraint \"FK_user_credits_user_id_users_id\"", "constraint FK_user_credits_user_id_users_id of user_credits is missing: FOREIGN KEY (user_id) REFERENCES public.users(id)")]
    [InlineData("alter table users add check (id <> '')", "constraint users_id_check of users is there, and no migration makes it: CHECK ((id <> ''::text))")]
    [InlineData("create table orders (id int primary key)", "table orders is there, and no migration makes it")]
    [InlineData("drop table user_credits", "table user_credits is missing")]
    [InlineData("drop table user_credits; create view user_credits as select 1 as one", "view user_credits is a view, the migrations make it a table")]
    [InlineData("create function hello() returns int language sql as 'select 1'", "function hello() is there, and no migration makes it")]
    public async Task It_says_what_differs_and_changes_nothing(string change, string difference)
    {
        await using var database = await LiveAsync(
            "create table user_credits (user_id text not null, credits integer not null default 0, constraint \"FK_user_credits_user_id_users_id\" foreign key (user_id) references users (id))");
        await database.RunAsync(change.Split("; "));
        var before = await database.PictureAsync("none");

        var run = await CompareAsync(database, PlanOf.Migrations([Sample.Auth[0], _credits, Sample.Auth[1]]));

        Assert.Equal(difference, run.Differences.First(d => d.Part.Kind != PartKind.Column || !change.Contains("create view", StringComparison.Ordinal)).Text);
        if (!change.Contains("create view", StringComparison.Ordinal)) Assert.Single(run.Differences);
        await run.DisposeAsync();
        (await database.PictureAsync("none")).MustEqual(before);
    }

    [Fact]
    public async Task Names_of_another_tool_come_with_the_script_that_mends_them()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync("create table users (id text primary key, name text, email text constraint users_email_unique unique)", "create index name_idx on users (name)", "comment on table users is 'People'");
        var plan = PlanOf.Migrations([.. Sample.Auth[..1], new(AsOf, "Index", Sample.Auth[1].Operations[0], new CreateIndex(Users, new Catalogs.Index("IX_users_email", [new IndexKey("email")]) { Unique = true }))]);

        await using (var run = await CompareAsync(database, plan))
        {
            Assert.Equal(4, run.Differences.Count);
            foreach (var statement in run.Differences.SelectMany(d => d.Sql)) await database.RunAsync(statement);
        }

        await using var again = await CompareAsync(database, plan);
        Assert.Empty(again.Differences);
    }

    [Fact]
    public async Task The_order_of_columns_and_schemas_of_others_are_no_difference()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync(
            "create table users (email text, id text not null, gone int, name text, constraint \"PK_users\" primary key (id))", "alter table users drop column gone", LiveSql.Auth[1],
            "create schema drizzle", "create table drizzle.__drizzle_migrations (id serial primary key)");

        await using var run = await CompareAsync(database, PlanOf.Migrations(Sample.Auth));

        Assert.Empty(run.Differences);
        Assert.Equal(["schema drizzle (1 object)"], run.Ignored);
    }

    [AdministratorFact("adopt makes a database of its own to compare with")]
    public async Task Nothing_is_left_behind_and_what_killed_runs_left_is_dropped()
    {
        await using var server = await ThrowawayServer.StartAsync();
        await using var database = await ThrowawayDatabase.CreateAsync(server);
        await database.RunAsync(LiveSql.Auth);
        await Query.RunAsync(server.Address("postgres"), "create database fltr_adopt_0123456789ab", "create database fltr_adopt_0123456789ac", "create database fltr_adopt_mine");
        await using var working = await DatabaseConnection.OpenAsync(server.Address("fltr_adopt_0123456789ac"));

        await (await CompareAsync(database, PlanOf.Migrations(Sample.Auth))).DisposeAsync();
        await Assert.ThrowsAsync<RunnerException>(() => CompareAsync(database, PlanOf.Migrations([.. Sample.Auth, Sample.Refused]), Sample.Refused.Version));

        Assert.Equal(["fltr_adopt_0123456789ac", "fltr_adopt_mine"], await Query.ReadAsync(server.Address("postgres"), "select datname from pg_database where datname like 'fltr%' order by 1"));
    }

    [AdministratorFact("adopt makes a database of its own to compare with")]
    public async Task Cancelled_it_leaves_nothing_behind()
    {
        await using var server = await ThrowawayServer.StartAsync();
        await using var database = await ThrowawayDatabase.CreateAsync(server);
        await database.RunAsync(LiveSql.Auth);
        using var cancel = new CancellationTokenSource();
        var slow = new PlannedOf(202501030000, "Sleep", new ExecuteSql([new SqlStatement("select pg_sleep(600)", "SELECT")]));

        var run = CompareAsync(database, PlanOf.Migrations([.. Sample.Auth, slow]), slow.Version, cancel.Token);
        await database.UntilAsync("select count(*) from pg_stat_activity where query like '%pg_sleep(600)%' and datname like 'fltr_adopt_%'", "1");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => run);

        Assert.Equal("0", await database.ValueAsync("select count(*) from pg_database where datname like 'fltr%'"));
    }

    private static async Task<ThrowawayDatabase> LiveAsync(params string[] more)
    {
        var database = await ThrowawayDatabase.CreateAsync();
        await database.RunAsync([.. LiveSql.Auth, .. more]);
        return database;
    }

    private static async Task<AdoptRun> AdoptAsync(ThrowawayDatabase database)
    {
        var run = await CompareAsync(database, PlanOf.Migrations(Sample.Grown));
        await using var _ = run;
        await run.RecordAsync(CancellationToken.None);
        return run;
    }

    // A role that may make no database is lent one to compare with.
    private static async Task<AdoptRun> CompareAsync(ThrowawayDatabase database, Plans.PlanFile plan, long asOf = AsOf, CancellationToken cancellation = default)
    {
        await using var lent = Surroundings.IsLeast ? await ThrowawayDatabase.CreateAsync() : null;
        return await AdoptRun.BeginAsync(plan, database.Address, asOf, lent?.Address, new RunnerOptions(), cancellation);
    }
}
