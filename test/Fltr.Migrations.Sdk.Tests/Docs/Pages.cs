namespace Fltr.Migrations.Sdk.Tests.Docs;

/// <summary>What the pages tell people to type is typed, and prints what they show.</summary>
public sealed class Pages
{
    public static TheoryData<string> WithCommands => [.. ThePages.All.Where(p => p != ThePages.Tutorial && PageBlock.Read(ThePages.At(p)).Any(b => b.IsRun))];

    [Theory]
    [MemberData(nameof(WithCommands))]
    public async Task Go_as_written_in_this_repository(string page)
    {
        await using var server = await ThePages.ServerAsync();
        using var repository = await ThisRepository.CreateAsync();

        new PageRun(ThePages.At(page), repository.Folder, $"127.0.0.1:{server.Port}", repository.Environment).ShouldGoAsWritten();
    }

    [Fact]
    public void Few_commands_are_left_to_trust_and_each_says_why()
    {
        var trusted = ThePages.All.SelectMany(p => PageBlock.Read(ThePages.At(p))).Where(b => b.Kind == "sh" && !b.IsRun).Select(b => b.Words["not-run".Length..].Trim()).ToList();

        Assert.DoesNotContain("", trusted);
        Assert.InRange(trusted.Count, 0, 3);
    }
}
