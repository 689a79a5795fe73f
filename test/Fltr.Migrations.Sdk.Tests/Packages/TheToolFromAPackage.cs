namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class TheToolFromAPackage(Feed feed)
{
    [Fact]
    public async Task Runs_in_any_folder_below_its_manifest()
    {
        var postgres = await Postgres.WithAsync("shop");
        using var repository = feed.Elsewhere().WithShop();
        repository.Write("dotnet-tools.json", $$"""
            { "version": 1, "isRoot": true, "tools": { "fltr.migrations.tool": { "version": "{{feed.Version}}", "commands": ["fltr-migrations"] } } }
            """);
        repository.Environment[Shop.Variable] = postgres.Url();

        repository.Dotnet("Shop.Migrations", "tool", "restore").ShouldSucceed();
        repository.Dotnet("Shop.Migrations/web", "tool", "run", "fltr-migrations", "up").ShouldSucceed();

        repository.Write("plain.sql", "create table parcels (id text);");
        repository.Dotnet("", "tool", "run", "fltr-migrations", "check", "plain.sql").ShouldSucceed();

        Assert.Equal("1", await postgres.ValueAsync("select count(*) from fltr_migrations.history"));
    }
}
