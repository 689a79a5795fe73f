using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Operations;
using Fltr.Migrations.Plans;
using Npgsql;
using static Fltr.Migrations.Database.Tests.Operations.Schema;

namespace Fltr.Migrations.Database.Tests.Running;

public sealed class Acknowledged
{
    private static PlannedOf[] Begun => [new(202501010000, "CreateUsers", CreateUsers)];

    private static PlannedOf[] Grown =>
    [
        .. Begun,
        new(202502010000, "CreateCredits", CreateCredits) { Phase = Phase.Expand },
        new(202502020000, "DropEmail", new DropColumn(Users, "email")) { Phase = Phase.Contract },
    ];

    private static SharedWithAttribute[] Shares => [new("fastapi", Access.Read) { Table = "users" }, new("nextjs", Access.Read) { Table = "user_credits" }];

    [Fact]
    public async Task A_contract_waits_for_those_who_share_the_table_and_a_role_without_rights_may_say_so()
    {
        var server = await ThrowawayServer.SharedAsync();
        await using var database = await ThrowawayDatabase.CreateAsync();
        var service = $"service_{database.Name}";
        await Query.RunAsync(server.Address("postgres"), $"create role {service} login");
        try
        {
            await database.UpAsync(PlanOf.Migrations(Begun));
            var plan = PlanOf.Migrations(Shares, Grown);
            await database.UpAsync(plan);
            await database.RunAsync("update fltr_migrations.history set started_at = started_at - interval '3 days', finished_at = finished_at - interval '3 days'");
            Assert.Equal("split-user-credits waits for services: fastapi has not acknowledged", await ReasonAsync(database, plan));

            var guest = server.Address(database.Name, service);
            var unknown = await Assert.ThrowsAsync<PostgresException>(() => Query.RunAsync(guest, "select fltr_migrations.ack('fastapi', 'split-credits', 'build 41')"));
            Assert.Equal("change split-credits is not known here: no expand of it is applied in this database", unknown.MessageText);
            Assert.Equal("known are: split-user-credits", unknown.Hint);
            foreach (var forbidden in new[] { "select * from fltr_migrations.consumer", "select * from fltr_migrations.history", "update fltr_migrations.meta set run = 9", "select fltr_migrations.enter(1)", "select fltr_migrations.has_rows('users')" })
            {
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Query.RunAsync(guest, forbidden))).SqlState);
            }

            await Query.RunAsync(guest, "select fltr_migrations.ack('fastapi', 'split-user-credits', 'build 41')", "select fltr_migrations.heartbeat('fastapi', 'build 41')");
            Assert.Null(await ReasonAsync(database, plan));
            await Query.RunAsync(guest, "select fltr_migrations.heartbeat('fastapi', 'build 40')");
            Assert.Matches(@"^split-user-credits waits for services: fastapi acknowledged with build 41, and build 40 was seen \d+ s ago$", await ReasonAsync(database, plan));
            await Query.RunAsync(guest, "select fltr_migrations.ack('fastapi', 'split-user-credits', 'build 41')");
            Assert.Null(await ReasonAsync(database, plan));
            await Query.RunAsync(guest, "select fltr_migrations.withdraw('fastapi', 'split-user-credits')");
            Assert.NotNull(await ReasonAsync(database, plan));
            await Assert.ThrowsAsync<PostgresException>(() => Query.RunAsync(guest, "select fltr_migrations.withdraw('fastapi', 'split-user-credits')"));
            Assert.Empty(await database.UpAsync(plan));

            await Query.RunAsync(guest, "select fltr_migrations.ack('fastapi', 'split-user-credits', 'build 42')");
            Assert.Equal(["DropEmail"], (await database.UpAsync(plan)).Select(a => a.Name));
        }
        finally
        {
            await Query.RunAsync(server.Address("postgres"), $"drop role {service}");
        }
    }

    [Fact]
    public async Task A_new_database_waits_for_nobody()
    {
        await using var database = await ThrowawayDatabase.CreateAsync();
        Assert.Equal(3, (await database.UpAsync(PlanOf.Migrations(Shares, Grown))).Count);
    }

    private static async Task<string?> ReasonAsync(ThrowawayDatabase database, PlanFile plan) => (await database.StatusAsync(plan)).Schedule.Held.SingleOrDefault()?.Reason;
}
