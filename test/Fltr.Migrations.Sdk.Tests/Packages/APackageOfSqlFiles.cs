using System.IO.Compression;

namespace Fltr.Migrations.Sdk.Tests.Packages;

[Collection(Feed.Name)]
public sealed class APackageOfSqlFiles(Feed feed)
{
    /// <summary>The plan is what is applied; the file stays where it is reviewed.</summary>
    [Fact]
    public void Holds_what_they_do_and_not_the_files()
    {
        using var repository = feed.Elsewhere().WithShop();
        repository.Write($"{Shop.Project}/web/202502010900_add_nickname.sql", """
            -- People have a nickname
            alter table users add nickname text;

            -- down
            alter table users drop nickname;
            """);

        repository.Dotnet(Shop.Project, "pack", "-o", "../packed", "-nologo", "-tl:off", "-nr:false").ShouldSucceed();

        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Path.Combine(repository.Folder, "packed"))));
        Assert.Contains("alter table public.users add column nickname text", Text("lib/net10.0/Shop.Migrations.plan.json"), StringComparison.Ordinal);
        Assert.Contains("migration 202502010900 add_nickname\n", Text("migrations.lock"), StringComparison.Ordinal);
        Assert.DoesNotContain(package.Entries, entry => entry.Name.EndsWith(".sql", StringComparison.Ordinal));

        string Text(string file)
        {
            using var reader = new StreamReader(package.GetEntry(file)!.Open());
            return reader.ReadToEnd();
        }
    }
}
