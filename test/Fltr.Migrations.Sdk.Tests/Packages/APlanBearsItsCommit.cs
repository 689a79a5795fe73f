using System.IO.Compression;
using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>What leaves a repository says from which commit it is, and a protected database asks for that.</summary>
[Collection(Feed.Name)]
public sealed class APlanBearsItsCommit(Feed feed)
{
    private const string Plan = "Shop.Migrations.plan.json";

    [Fact]
    public async Task When_it_is_packed_and_a_protected_database_takes_no_other()
    {
        var postgres = await Postgres.WithAsync("shop");
        using var repository = Repository();
        repository.Environment[Shop.Variable] = postgres.Url();
        Pack(repository, "2.0.0");
        Assert.Equal(Head(repository), Commit("2.0.0"));
        Migrate(repository, "2.0.0").ShouldSucceed();
        await Query.RunAsync(postgres.Address, "update fltr_migrations.meta set protected = true");

        repository.AddOrders();
        var dirty = Pack(repository, "2.1.0");
        Assert.Contains($"{Plan} bears no commit, so a protected database will not take it: there is what is not committed: Shop.Migrations/web/202502010900_CreateOrders.cs.", dirty.Output);
        Assert.Null(Commit("2.1.0"));
        var refused = Migrate(repository, "2.1.0");
        Assert.Equal("FLTR9502", Assert.Single(refused.Errors).Code);
        Assert.Contains("shop is protected: it takes plans from a clean commit only, and this one was packed from sources that were not committed", refused.Output);

        Git(repository, "add", ".");
        Git(repository, "commit", "-q", "-m", "orders");
        Pack(repository, "2.2.0");
        Migrate(repository, "2.2.0").ShouldSucceed();
        Assert.Equal("2", await postgres.ValueAsync("select count(*) from fltr_migrations.history"));
    }

    [Fact]
    public void Not_when_it_is_packed_without_building_what_is_there_now()
    {
        using var repository = Repository();
        var orders = Path.Combine(repository.Folder, Shop.Project, "web", "202502010900_CreateOrders.cs");
        repository.AddOrders();
        repository.Dotnet(Shop.Project, "build", "-c", "Release", "-nologo", "-tl:off", "-nr:false").ShouldSucceed();
        File.Delete(orders);

        var stale = Pack(repository, "3.0.0", "--no-build");
        Assert.Contains($"{Plan} bears no commit, so a protected database will not take it: it was built from other files than are there now: web/202502010900_CreateOrders.cs; build it again.", stale.Output);
        Assert.Null(Commit("3.0.0"));

        repository.Dotnet(Shop.Project, "build", "-c", "Release", "-nologo", "-tl:off", "-nr:false").ShouldSucceed();
        Pack(repository, "3.1.0", "--no-build");
        Assert.Equal(Head(repository), Commit("3.1.0"));
    }

    [Fact]
    public void Not_when_it_is_packed_without_building_what_it_refers_to()
    {
        using var repository = Repository();
        repository.WriteProject("Helping", "");
        var project = Path.Combine(repository.Folder, Shop.Project, $"{Shop.Project}.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", """<ItemGroup><ProjectReference Include="../Helping/Helping.csproj" PrivateAssets="all" /></ItemGroup></Project>""", StringComparison.Ordinal));
        Git(repository, "add", ".");
        Git(repository, "commit", "-q", "-m", "helping");

        Pack(repository, "4.0.0");
        Assert.Equal(Head(repository), Commit("4.0.0"));

        var unknown = Pack(repository, "4.1.0", "--no-build");
        Assert.Contains($"{Plan} bears no commit, so a protected database will not take it: it was not built now, and Helping may be of other files than are there now; leave out --no-build.", unknown.Output);
        Assert.Null(Commit("4.1.0"));
    }

    [Fact]
    public void When_it_is_published_by_itself_or_by_who_refers_to_it()
    {
        using var repository = Repository();
        repository.WriteProject("Service", $"""<ProjectReference Include="../{Shop.Project}/{Shop.Project}.csproj" />""");
        Git(repository, "add", ".");
        Git(repository, "commit", "-q", "-m", "service");

        repository.Dotnet(Shop.Project, "publish", "-o", "../bin/shop", "-nologo", "-tl:off", "-nr:false").ShouldSucceed();
        repository.Dotnet("Service", "publish", "-o", "../bin/service", "-nologo", "-tl:off", "-nr:false").ShouldSucceed();

        var written = $"\"commit\":\"{Head(repository)}\"";
        Assert.Contains(written, File.ReadAllText(Path.Combine(repository.Folder, "bin", "shop", Plan)), StringComparison.Ordinal);
        Assert.Contains(written, File.ReadAllText(Path.Combine(repository.Folder, "bin", "service", Plan)), StringComparison.Ordinal);
        // A build makes the same plan after the next commit.
        Assert.DoesNotContain("\"commit\"", File.ReadAllText(Path.Combine(repository.Folder, Shop.Project, "bin", "Release", "net10.0", Plan)), StringComparison.Ordinal);
    }

    private Elsewhere Repository()
    {
        var repository = feed.Elsewhere().WithShop();
        repository.Write(".gitignore", "bin/\nobj/\nDeployed/\n");
        Git(repository, "init", "-q");
        Git(repository, "add", ".");
        Git(repository, "commit", "-q", "-m", "users");
        return repository;
    }

    private static BuildResult Pack(Elsewhere repository, string version, params string[] how)
    {
        var result = repository.Dotnet(Shop.Project, ["pack", $"-p:Version={version}", "-o", Clone.Packages, "-nologo", "-tl:off", "-nr:false", .. how]);
        result.ShouldSucceed();
        return result;
    }

    private static BuildResult Migrate(Elsewhere repository, string version)
    {
        repository.WriteProject("Deployed", $"""<PackageReference Include="Shop.Migrations" Version="{version}" />""");
        return repository.Build("Deployed", "-t:Migrate");
    }

    private string? Commit(string version)
    {
        using var package = ZipFile.OpenRead(feed.PackageOf(Shop.Project, version));
        var file = Path.GetTempFileName();
        package.GetEntry($"lib/net10.0/{Plan}")!.ExtractToFile(file, overwrite: true);
        var commit = Fltr.Migrations.Plans.PlanFile.Open(file).Commit;
        File.Delete(file);
        return commit;
    }

    private static string Head(Elsewhere repository) => repository.Run("", "git", "rev-parse", "HEAD").Output.Trim();

    private static void Git(Elsewhere repository, params string[] arguments) => repository.Run("", "git", ["-c", "user.name=test", "-c", "user.email=test@example.com", .. arguments]).ShouldSucceed();
}
