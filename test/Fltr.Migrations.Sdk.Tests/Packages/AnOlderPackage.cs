namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class AnOlderPackage(Feed feed)
{
    /// <summary>Somebody else's migrations, packed with our SDK; another service has deployed a newer package already.</summary>
    [Fact]
    public async Task Finds_the_database_ahead_and_has_nothing_to_do()
    {
        var postgres = await Postgres.WithAsync("shop");
        using var repository = feed.Elsewhere().WithShop();
        repository.Environment[Shop.Variable] = postgres.Url();
        repository.Dotnet(Shop.Project, "pack", "-o", Clone.Packages, "-nologo", "-tl:off", "-nr:false").ShouldSucceed();

        repository.AddOrders();
        repository.Build(Shop.Project, "-t:Migrate").ShouldSucceed();
        Assert.Equal("2", await postgres.ValueAsync("select count(*) from fltr_migrations.history"));

        repository.WriteProject("Service", """<PackageReference Include="Shop.Migrations" Version="1.0.0" />""");
        var older = repository.Build("Service", "-t:Migrate");

        older.ShouldSucceed();
        Assert.Contains("ahead", older.Output);
    }
}
