using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Sdk.Tests;

public sealed class ADatabaseThatWasAdopted
{
    [Fact]
    public async Task Is_migrated_by_the_next_build()
    {
        var server = await ThrowawayServer.SharedAsync();
        await server.DropAsync("sample");
        await server.CreateAsync("sample");
        await Query.RunAsync(server.Address("sample"), "create table users (id text constraint \"PK_users\" primary key, name text not null)", "insert into users values ('u1', 'Ada')");
        using var project = Sample.Project();
        project.Environment["SAMPLE_DATABASE_URL"] = server.TcpUrl("sample");

        var refused = project.Build("-t:Migrate");
        Assert.Equal("FLTR9502", Assert.Single(refused.Errors).Code);
        Assert.Contains("adopt", refused.Errors[0].Message);
        project.Tool("adopt", "--as-of", "202501010900").ShouldSucceed();

        project.Write("web/202502010900_AddNickname.cs", """
            [Migration(202502010900, "A nickname"), Owner("web")]
            public sealed class AddNickname : Migration
            {
                public override void Up() => Alter.Table("users").AddColumn("nickname").AsString().Nullable();
            }
            """);
        project.Build("-t:Migrate").ShouldSucceed();

        Assert.Equal(["u1|Ada|"], await Query.ReadAsync(server.Address("sample"), "select id, name, nickname from users"));
        Assert.Equal(["CreateUsers", "AddNickname"], await Query.ReadAsync(server.Address("sample"), "select name from fltr_migrations.history order by version"));
        await server.DropAsync("sample");
    }
}
