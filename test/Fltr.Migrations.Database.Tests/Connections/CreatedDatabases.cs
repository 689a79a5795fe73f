using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Runner.Connections;

namespace Fltr.Migrations.Database.Tests.Connections;

public sealed class CreatedDatabases
{
    [AdministratorFact("the database must not be there yet")]
    public async Task Twenty_at_once_make_one()
    {
        await using var database = await ThrowawayDatabase.PlannedAsync();

        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => DatabaseCreation.CreateAsync(database.Address))));

        Assert.Single(made, created => created);
        Assert.Equal("1", await database.ValueAsync("select 1"));
    }

    [AdministratorFact("the database must not be there yet")]
    public async Task Opening_creates_what_is_missing()
    {
        await using var database = await ThrowawayDatabase.PlannedAsync();

        await using var first = await DatabaseConnection.OpenOrCreateAsync(database.Address);
        await using var second = await DatabaseConnection.OpenOrCreateAsync(database.Address);

        Assert.Equal(database.Name, second.Database);
    }

    [AdministratorFact("the database must not be there yet")]
    public async Task Without_the_right_the_statement_for_the_administrator_is_shown()
    {
        await using var database = await ThrowawayDatabase.PlannedAsync();
        var server = await ThrowawayServer.SharedAsync();
        var role = "plain_" + database.Name;
        await Query.RunAsync(server.Address("postgres"), $"create role {role} login");

        var refusal = await Assert.ThrowsAsync<ConnectionException>(() => DatabaseConnection.OpenOrCreateAsync(server.Address(database.Name, role)));

        await Query.RunAsync(server.Address("postgres"), $"drop role {role}");
        Assert.Equal(ConnectionProblem.NoRight, refusal.Problem);
        Assert.Equal($"Let the server's administrator run: CREATE DATABASE {database.Name} OWNER {role};", refusal.Remedy);
    }
}
