using System.IO.Compression;
using System.Text;
using Fltr.Migrations.Database.Tests.Harness;

namespace Fltr.Migrations.Sdk.Tests.Packages;

/// <summary>Neither on the screen, nor in a binary log, nor in the argument list of a process: also where it goes wrong.</summary>
[Collection(Feed.Name)]
public sealed class NoSecretIsTold(Feed feed)
{
    private const string Wrong = "Wr0ng-" + Postgres.Secret;

    [Fact]
    public async Task By_a_build_that_migrates()
    {
        var postgres = await Postgres.WithAsync("fltr_auth");
        using var repository = feed.Elsewhere();
        repository.WriteProject("Service", repository.Reference("Fltr.Migrations.Auth"));

        var refused = Migrate(repository, postgres.Url(Wrong));
        Assert.Contains("or the password is wrong", refused.Output);
        Assert.NotEqual(0, refused.ExitCode);
        Migrate(repository, postgres.Keywords()).ShouldSucceed();
        Assert.Equal("t", await postgres.ValueAsync("select count(*) > 0 from fltr_migrations.history"));
    }

    [Theory]
    [InlineData("build", "-t:CheckMigrations")]
    [InlineData("pack", "-p:Version=3.0.0-secret")]
    public void By_a_build_that_has_no_use_for_it(string command, string argument)
    {
        using var repository = feed.Elsewhere().WithShop();
        repository.Environment[Shop.Variable] = $"postgres://app:{Uri.EscapeDataString(Postgres.Secret)}@127.0.0.1:5432/shop";

        Search(repository, Shop.Project, "Fltr.Migrations.Compiler.dll", command, argument).ShouldSucceed();
    }

    private static BuildResult Migrate(Elsewhere repository, string connection)
    {
        repository.Environment["AUTH_DATABASE_URL"] = connection;
        return Search(repository, "Service", "fltr-migrations.dll", "build", "-t:Migrate");
    }

    private static BuildResult Search(Elsewhere repository, string project, string program, params string[] arguments)
    {
        using var lists = new ArgumentLists();
        var result = repository.Dotnet(project, [.. arguments, "-bl:build.binlog", "-v:diag", "-nologo", "-tl:off", "-nr:false"]);

        var seen = lists.Stop();
        Assert.Contains(seen, list => list.Contains(program, StringComparison.Ordinal));
        var log = Unpack(Path.Combine(repository.Folder, project, "build.binlog"));
        Assert.Contains("Fltr.Migrations", log);
        foreach (var secret in AwkwardPassword.Spellings)
        {
            Assert.DoesNotContain(secret, result.Output);
            Assert.DoesNotContain(secret, log);
            Assert.All(seen, list => Assert.DoesNotContain(secret, list));
        }

        return result;
    }

    private static string Unpack(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
