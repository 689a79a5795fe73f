using Fltr.Migrations.Database.Tests.Harness;
using Fltr.Migrations.Sdk.Tests.Packages;

namespace Fltr.Migrations.Sdk.Tests.Docs;

/// <summary>What the pages tell people to type is typed, and prints what they show.</summary>
[Collection(Feed.Name)]
public sealed class Pages(Feed feed)
{
    private const string Tutorial = "docs/tutorial.md";
    private static readonly string _root = Path.GetFullPath(Path.Combine(Built.Sdk, "../.."));

    public static TheoryData<string> InThisRepository =>
        [.. All().Where(p => p != Tutorial && PageBlock.Read(Path.Combine(_root, p)).Any(b => b.IsRun))];

    [Theory]
    [MemberData(nameof(InThisRepository))]
    public async Task Go_as_written_in_this_repository(string page)
    {
        await using var server = await ServerAsync();
        using var repository = await ThisRepository.CreateAsync();

        new PageRun(Path.Combine(_root, page), repository.Folder, $"127.0.0.1:{server.Port}", repository.Environment).ShouldGoAsWritten();
    }

    [Fact]
    public async Task The_tutorial_goes_as_written_in_an_empty_folder()
    {
        await using var server = await ServerAsync();
        using var elsewhere = feed.Elsewhere();
        File.Delete(Path.Combine(elsewhere.Folder, "global.json"));
        var environment = new Dictionary<string, string>(feed.Environment)
        {
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["MSBUILDTERMINALLOGGER"] = "off",
            ["PATH"] = $"{Path.GetDirectoryName(server.Binaries.Program("psql"))}:{System.Environment.GetEnvironmentVariable("PATH")}",
        };

        new PageRun(Path.Combine(_root, Tutorial), elsewhere.Folder, $"127.0.0.1:{server.Port}", environment) { Replaced = { ["\"0.1.0\""] = $"\"{feed.Version}\"" } }.ShouldGoAsWritten();
    }

    [Fact]
    public void Few_commands_are_left_to_trust_and_each_says_why()
    {
        var trusted = All().SelectMany(p => PageBlock.Read(Path.Combine(_root, p)).Where(b => b.Kind == "sh" && !b.IsRun).Select(b => (Page: p, Why: b.Words["not-run".Length..].Trim()))).ToList();

        Assert.DoesNotContain(trusted, t => t.Why.Length == 0);
        Assert.InRange(trusted.Count, 0, 3);
    }

    private static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Path.Combine(_root, "docs"), "*.md").Select(f => $"docs/{Path.GetFileName(f)}").Order(StringComparer.Ordinal).Prepend("CONTRIBUTING.md").Prepend("README.md");

    // As the pages say: postgres://me:secret@db.example:5432.
    private static async Task<ThrowawayServer> ServerAsync()
    {
        var server = await ThrowawayServer.StartAsync();
        await Query.RunAsync(server.Address("postgres"), "create role me superuser login password 'secret'");
        return server;
    }
}
