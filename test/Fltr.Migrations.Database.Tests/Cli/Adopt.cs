using System.Text.Json;
using Fltr.Migrations.Database.Tests.Adopting;
using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Tests.Harness;

namespace Fltr.Migrations.Database.Tests.Cli;

public sealed class Adopt
{
    [AdministratorFact("adopt makes a database of its own to compare with")]
    public async Task A_database_of_an_earlier_version()
    {
        await using var desk = await LiveAsync(
            [.. LiveSql.Auth, "create schema drizzle", "create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
            "insert into drizzle.__drizzle_migrations (hash, created_at) values ('5d41402abc4b2a76b9719d911017c592', 1751360400000)"]);

        await AdoptAsync(desk, "--as-of", "202501020000");
        await AdoptAsync(desk, "--as-of", "202501020000");
        await desk.RunAsync("up", "--database", desk.Auth);
        await desk.RunAsync("status", "--database", desk.Auth);

        Snapshot.Match(desk.Transcript);
    }

    [AdministratorFact("adopt makes a database of its own to compare with")]
    public async Task A_database_that_differs()
    {
        await using var desk = await LiveAsync(
            "create table users (id text primary key, name varchar(255) not null, email text default '')", "create table orders (id int)", "create index name_idx on users (name)",
            "create schema drizzle", "create table drizzle.__drizzle_migrations (id serial primary key)");

        await AdoptAsync(desk, "--as-of", "202501020000");
        var document = JsonDocument.Parse((await AdoptAsync(desk, "--as-of", "202501020000", "--json")).Output).RootElement;

        Assert.Equal(1, document.GetProperty("exitCode").GetInt32());
        Assert.Equal(["extra", "different", "different", "different", "named", "named"], document.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("kind").GetString()));
        Snapshot.Match(desk.Transcript);
    }

    [AdministratorFact("the database must not be there yet")]
    public async Task What_cannot_be_adopted()
    {
        await using var desk = await Desk.SetUpAsync(Sample.Grown, Sample.Main);
        await AdoptAsync(desk, "--as-of", "202501020000");
        await desk.CreateAsync(desk.Auth);
        await Query.RunAsync(desk.Administrator, $"create role {desk.Guest} login password 'hunter2'");
        await AdoptAsync(desk, "--as-of", "202501020000");
        await AdoptAsync(desk, "--as-of", "202501020001");
        await AdoptAsync(desk, "--as-of", "yesterday");
        await AdoptAsync(desk);
        await desk.RunAsync("adopt", "--as-of", "202501020000");

        await Query.RunAsync(desk.Address(desk.Auth), [.. LiveSql.Auth, $"grant create on database {desk.Auth} to {desk.Guest}"]);
        desk.Connect("AUTH_DATABASE_URL", desk.Auth, desk.Guest, "hunter2");
        await AdoptAsync(desk, "--as-of", "202501020000");

        Snapshot.Match(desk.Transcript);
    }

    [Fact]
    public async Task A_database_that_somebody_lends()
    {
        await using var desk = await LiveAsync(LiveSql.Auth);
        await desk.CreateAsync(desk.Main);
        desk.Environment["COMPARE_URL"] = desk.Server.Url(desk.Main);

        await AdoptAsync(desk, "--as-of", "202501010000", "--compare-with", "COMPARE_URL");
        await AdoptAsync(desk, "--as-of", "202501020000", "--compare-with", "COMPARE_URL");
        await AdoptAsync(desk, "--as-of", "202501020000", "--compare-with", "NOWHERE_URL");

        Snapshot.Match(desk.Transcript);
    }

    private static Task<ToolRun> AdoptAsync(Desk desk, params string[] arguments) =>
        desk.RunAsync(["adopt", .. arguments, "--plan", desk.AuthPlan], $"adopt {string.Join(' ', arguments)}");

    private static async Task<Desk> LiveAsync(params string[] statements)
    {
        var desk = await Desk.SetUpAsync(Sample.Grown, Sample.Main);
        await desk.CreateAsync(desk.Auth);
        await Query.RunAsync(desk.Address(desk.Auth), statements);
        return desk;
    }
}
