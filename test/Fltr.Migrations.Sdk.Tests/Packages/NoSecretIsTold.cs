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

    private static BuildResult Migrate(Elsewhere repository, string connection)
    {
        repository.Environment["AUTH_DATABASE_URL"] = connection;
        using var lists = new ArgumentLists();
        var result = repository.Build("Service", "-t:Migrate", "-bl:build.binlog", "-v:diag");

        var seen = lists.Stop();
        Assert.Contains(seen, list => list.Contains("fltr-migrations.dll", StringComparison.Ordinal));
        var log = Unpack(Path.Combine(repository.Folder, "Service", "build.binlog"));
        Assert.Contains("Fltr.Migrations.Auth", log);
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
