using Fltr.Migrations.Sdk.Tests.Packages;

namespace Fltr.Migrations.Sdk.Tests.Docs;

[Collection(Feed.Name)]
public sealed class TheTutorial(Feed feed)
{
    [Fact]
    public async Task Goes_as_written_in_an_empty_folder_with_the_packages()
    {
        await using var server = await ThePages.ServerAsync();
        using var elsewhere = feed.Elsewhere();
        // The page begins with these.
        File.Delete(Path.Combine(elsewhere.Folder, "global.json"));
        File.Delete(Path.Combine(elsewhere.Folder, "Elsewhere.slnx"));
        var environment = new Dictionary<string, string>(feed.Environment)
        {
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["MSBUILDTERMINALLOGGER"] = "off",
            ["PATH"] = $"{Path.GetDirectoryName(server.Binaries.Program("psql"))}:{System.Environment.GetEnvironmentVariable("PATH")}",
        };

        new PageRun(ThePages.At(ThePages.Tutorial), elsewhere.Folder, $"127.0.0.1:{server.Port}", environment) { Replaced = { ["\"0.1.0\""] = $"\"{feed.Version}\"" } }.ShouldGoAsWritten();
    }
}
