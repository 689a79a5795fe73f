namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class AServiceTwoReferencesAway(Feed feed)
{
    [Fact]
    public async Task Migrates_with_the_package_of_its_library()
    {
        var postgres = await Postgres.WithAsync("fltr_auth");
        using var repository = feed.Elsewhere();
        repository.WriteProject("Library", repository.Reference("Fltr.Migrations.Auth"));
        repository.WriteProject("Service", """<ProjectReference Include="../Library/Library.csproj" />""");

        // A package is no project of one's own: nothing local stands in for what is not named.
        var unnamed = repository.Build("Service", "-t:Migrate");
        Assert.Equal(1, unnamed.ExitCode);
        Assert.Contains("AUTH_DATABASE_URL is not set", unnamed.Output);
        Assert.Contains("FLTR_LOCAL=1", unnamed.Output);

        repository.Environment["AUTH_DATABASE_URL"] = postgres.Url();
        repository.Build("Service", "-t:Migrate").ShouldSucceed();

        Assert.Equal("t", await postgres.ValueAsync("select count(*) > 0 from fltr_migrations.history"));
        Assert.Equal("t", await postgres.ValueAsync("select to_regclass('users') is not null"));
    }
}
